package org.homeward.node.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions of an account whose role, places or password changed: what was begun before the change is not
/// recognised any more. Kept in memory, as the sessions are; a restart ends all.
@Component
class EndedSessions {

    private static final String GENERATION = "org.homeward.generation";

    private final ConcurrentMap<String, Integer> generations = new ConcurrentHashMap<>();

    /// A session of this account began.
    void begun(HttpSession session, String account) {
        session.setAttribute(GENERATION, new Mark(account, generation(account)));
    }

    /// Ends all sessions of this account.
    void end(String account) {
        generations.merge(account, 1, Integer::sum);
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
