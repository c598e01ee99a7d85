package org.homeward.node.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.homeward.node.accounts.Operation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts and times every answer, by operation and status.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestWatch extends OncePerRequestFilter {

    private final Figures figures;

    RequestWatch(Figures figures) {
        this.figures = figures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var operation =
                    request.getAttribute(Operation.ATTRIBUTE) instanceof Operation known ? known.name() : "none";
            figures.answered(operation, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
