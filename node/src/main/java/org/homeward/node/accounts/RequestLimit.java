package org.homeward.node.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.homeward.node.wiring.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers one address only so many requests a second, so that whoever sends ten thousand leaves the node to the
/// others. What is above is answered with 429 and its rule, before anything else is asked.
///
/// Addresses are counted in 4,096 places by their hash: the memory is bounded, and two addresses that share a
/// place share its limit.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // After what counts answers, before who is signed in.
class RequestLimit extends OncePerRequestFilter {

    /// Without a session: pages of the door, sign-in. Fifty clerks who open the door at once are some five each.
    static final int STRANGER_MAX = 250;

    /// With one: fifty clerks behind one address who scan as fast as they can.
    static final int STAFF_MAX = 5_000;

    /// From peers, whose envelopes carry their own proof: a node that catches up sends hundreds a second.
    static final int PEER_MAX = 2_000;

    private static final int PLACES = 4_096;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
    private static final int COUNT_BITS = 24; // Room for 16 million in one second.
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final LongSupplier nanos;
    private final AtomicLongArray strangers = new AtomicLongArray(PLACES);
    private final AtomicLongArray staff = new AtomicLongArray(PLACES);
    private final AtomicLongArray peers = new AtomicLongArray(PLACES);

    @Autowired
    RequestLimit() {
        this(System::nanoTime);
    }

    RequestLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = String.valueOf(request.getRemoteAddr());
        if (mayAsk(request, address)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "1");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(Json.bytes(new Doors.Closed(
                        "about:blank",
                        "Refused",
                        HttpStatus.TOO_MANY_REQUESTS.value(),
                        "Too many requests in one second from one address. Nothing was changed; send again in a second.",
                        "request.rate")));
    }

    private boolean mayAsk(HttpServletRequest request, String address) {
        if (request.getRequestURI().startsWith("/api/peers/")
                && request.getMethod().equals("POST")) {
            return mayPeerAsk(address);
        }
        return request.getSession(false) == null ? mayStrangerAsk(address) : mayStaffAsk(address);
    }

    boolean mayStrangerAsk(String address) {
        return count(strangers, address) <= STRANGER_MAX;
    }

    boolean mayStaffAsk(String address) {
        return count(staff, address) <= STAFF_MAX;
    }

    boolean mayPeerAsk(String address) {
        return count(peers, address) <= PEER_MAX;
    }

    // A place holds the second in its upper bits and the count of that second in its lower.
    private long count(AtomicLongArray places, String address) {
        int place = Math.floorMod(address.hashCode(), PLACES);
        long second = nanos.getAsLong() / NANOS_OF_A_SECOND;
        return places.updateAndGet(
                        place, held -> (held >> COUNT_BITS) == second ? held + 1 : (second << COUNT_BITS) + 1)
                & COUNT_MASK;
    }
}
