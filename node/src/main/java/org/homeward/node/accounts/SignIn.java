package org.homeward.node.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Begins and ends a session. A session gets a new id at sign-in, so that one planted before is worth nothing.
@Component
public class SignIn {

    /// A session that has begun.
    ///
    /// @param csrf the token that every write carries in `X-CSRF-TOKEN`
    public record Begun(Actor actor, String csrf) {}

    private final Accounts accounts;
    private final SignInLimit limit;
    private final EndedSessions begun;
    private final SecurityContextRepository sessions;
    private final CsrfTokenRepository csrfTokens;

    SignIn(
            Accounts accounts,
            SignInLimit limit,
            EndedSessions begun,
            SecurityContextRepository sessions,
            CsrfTokenRepository csrfTokens) {
        this.accounts = accounts;
        this.limit = limit;
        this.begun = begun;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    /// Begins a session for the account with this password; empty where the two do not belong together, or after too
    /// many tries.
    public Optional<Begun> begin(
            String account, String password, HttpServletRequest request, HttpServletResponse response) {
        var address = String.valueOf(request.getRemoteAddr());
        if (!limit.mayTry(account) || !limit.mayTryFrom(address)) {
            return Optional.empty();
        }
        var recognised = accounts.recognise(account, password);
        if (recognised.isEmpty()) {
            limit.failed(account);
            limit.failedFrom(address);
            return Optional.empty();
        }
        limit.succeeded(account);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        begun.begun(request.getSession(true), recognised.get().account());
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(recognised.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        var token = csrfTokens.generateToken(request);
        csrfTokens.saveToken(token, request, response);
        return Optional.of(new Begun(recognised.get(), masked(token)));
    }

    /// Ends the session.
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    // Spring compares a token XORed with a random mask (against BREACH); a mask of zeros is as good for a program.
    private static String masked(CsrfToken token) {
        var raw = token.getToken().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var withMask = new byte[raw.length * 2];
        System.arraycopy(raw, 0, withMask, raw.length, raw.length);
        return java.util.Base64.getUrlEncoder().encodeToString(withMask);
    }
}
