package org.homeward.node.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.homeward.node.requests.FileForm;
import org.homeward.node.wiring.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/// How people come in: sessions, CSRF, headers. Who may do what is [Operation]'s.
@Configuration(proxyBeanMethods = false)
class Doors {

    // No script, no inline style, nothing from elsewhere: a page of ours needs its style sheet, fonts and pictures.
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // OWASP's second recommendation (19 MiB, 2 passes, 1 lane) for Argon2id; 32-byte hash, 16-byte salt.
    private static final int ARGON2_MEMORY_KIB = 19 * 1024;
    private static final int ARGON2_PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, ARGON2_MEMORY_KIB, ARGON2_PASSES);
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            OperationGate gate,
            EndedSessions begun,
            SecurityContextRepository sessions,
            CsrfTokenRepository csrfTokens) {
        return http.addFilterBefore(begun.filter(), SecurityContextHolderFilter.class)
                // The token of a form with a file stands in the form.
                .addFilterBefore(fileForms(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        // Peers sign what they send; a program that signs in has no token yet.
                        .ignoringRequestMatchers(
                                "/api/peers/envelopes", "/api/peers/receipts", "/api/sign-in", "/api/invitations/*"))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(closed -> closed.authenticationEntryPoint((request, response, why) -> {
                            if (isPage(request)) {
                                response.sendRedirect("/sign-in");
                            } else {
                                refuse(
                                        response,
                                        HttpServletResponse.SC_UNAUTHORIZED,
                                        "access.sign_in",
                                        "Sign in first.");
                            }
                        })
                        .accessDeniedHandler((request, response, why) -> {
                            // To a stranger, forbidden and absent read alike.
                            if (!isOfPages(request)) {
                                refuse(
                                        response,
                                        HttpServletResponse.SC_NOT_FOUND,
                                        "access.closed",
                                        "There is no such thing here for you.");
                            } else if (why instanceof CsrfException) {
                                response.sendRedirect("/sign-in?why=again"); // The form outlived its session.
                            } else {
                                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                            }
                        }))
                .build();
    }

    private static OncePerRequestFilter fileForms() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                HttpServletRequest opened;
                try {
                    opened = FileForm.opened(request);
                } catch (IOException unreadable) {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
                chain.doFilter(opened, response);
            }
        };
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && isOfPages(request);
    }

    private static boolean isOfPages(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/simulation/");
    }

    private static void refuse(HttpServletResponse response, int status, String rule, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        var problem = new Closed("about:blank", "Refused", status, sentence, rule);
        response.getOutputStream().write(Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }

    /// What is answered at a closed door.
    ///
    /// @param rule `access.sign_in` or `access.closed`
    record Closed(String type, String title, int status, String detail, String rule) {}
}
