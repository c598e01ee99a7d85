package org.homeward.node.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions of an account whose role, places or password changed: what was begun before the change is not
/// recognised any more. Kept in memory, as the sessions are; a restart ends all.
@Component
class EndedSessions implements HttpSessionListener {

    private static final String GENERATION = "org.homeward.generation";

    private final ConcurrentMap<String, Integer> generations = new ConcurrentHashMap<>();

    // Ids of the sessions that are open, by account.
    private final ConcurrentMap<String, Set<String>> open = new ConcurrentHashMap<>();

    /// A session of this account began.
    void begun(HttpSession session, String account) {
        open.computeIfAbsent(account, _ -> ConcurrentHashMap.newKeySet()).add(session.getId());
        session.setAttribute(GENERATION, new Mark(account, generation(account)));
    }

    /// Ends all sessions of this account.
    void end(String account) {
        generations.merge(account, 1, Integer::sum);
        open.remove(account);
    }

    /// How many sessions of this account are open.
    int count(String account) {
        return open.getOrDefault(account, Set.of()).size();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var session = event.getSession();
        if (session.getAttribute(GENERATION) instanceof Mark mark) {
            open.getOrDefault(mark.account(), new java.util.HashSet<>()).remove(session.getId());
        }
    }

    private int generation(String account) {
        return generations.getOrDefault(account, 0);
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(GENERATION) instanceof Mark mark && mark.generation() != generation(mark.account());
    }

    private record Mark(String account, int generation) implements java.io.Serializable {
        private static final long serialVersionUID = 1;
    }

    /// Looks at each request's session before anybody asks who is signed in.
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var session = request.getSession(false);
                if (session != null && isOver(session)) {
                    session.invalidate();
                }
                chain.doFilter(request, response);
            }
        };
    }
}
