package org.homeward.node.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is said when a page cannot be shown. What is forbidden and what is absent read alike; our own fault gets a
/// reference that stands in the log.
@Controller
class FaultScreens implements ErrorController {

    /// The page.
    ///
    /// @param reference what to tell the operator; empty if there is nothing to look up
    record Page(Frame frame, String heading, String sentence, String next, String reference) {}

    /// The same over REST (RFC 9457).
    record Closed(String type, String title, int status, String detail, String rule) {}

    private static final Logger LOG = LoggerFactory.getLogger(FaultScreens.class);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
    private static final int CAUSES_MAX = 10; // A chain of causes may be a circle.
    private static final int OURS = 500; // From here on the fault is ours (RFC 9110).

    private final Frames frames;
    private final BusinessClock clock;
    private final AtomicLong faults = new AtomicLong();

    FaultScreens(Frames frames, BusinessClock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    @RequestMapping("/error")
    @Nullable
    String fault(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
            throws IOException {
        var asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        int status = asked == HttpServletResponse.SC_FORBIDDEN ? HttpServletResponse.SC_NOT_FOUND : asked;
        var reference = status >= OURS ? logged(request) : "";
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (isProgram(request)) {
            problem(response, status, reference);
            return null; // Spring's word for: the answer is written.
        }
        model.addAttribute("page", page(frames.words(locale), kind(status), reference));
        return "desk/fault";
    }

    private static String kind(int status) {
        if (status >= OURS) {
            return "ours";
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            return "limit";
        }
        return status == HttpServletResponse.SC_BAD_REQUEST || status == HttpStatus.CONTENT_TOO_LARGE.value()
                ? "unreadable"
                : "absent";
    }

    private Page page(Words words, String kind, String reference) {
        var heading = words.say("fault." + kind + ".title");
        return new Page(
                frames.bare(words, heading),
                heading,
                words.say("fault." + kind + ".sentence"),
                words.say("fault." + kind + ".next"),
                reference);
    }

    private static boolean isProgram(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") || path.startsWith("/simulation/");
    }

    private static void problem(HttpServletResponse response, int status, String reference) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var rule = reference.isEmpty() ? "access.closed" : "node.fault";
        var detail = reference.isEmpty()
                ? "There is no such thing here for you."
                : "This node has a fault. Nothing was changed. Its log says more under " + reference + ".";
        response.getOutputStream().write(Json.bytes(new Closed("about:blank", reason(status), status, detail, rule)));
    }

    private static String reason(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Fault" : known.getReasonPhrase();
    }

    // Only the kind of fault: its message may quote what was typed, and that may be about a person.
    private String logged(HttpServletRequest request) {
        var reference = "F-" + MINUTE.format(clock.instant()) + "-" + faults.incrementAndGet();
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("fault {}: {}", reference, thrown instanceof Throwable fault ? kinds(fault) : "no exception");
        return reference;
    }

    private static String kinds(Throwable fault) {
        var kinds = new StringBuilder(at(fault));
        var cause = fault.getCause();
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            kinds.append(", because of ").append(at(cause));
            cause = cause.getCause();
        }
        return kinds.toString();
    }

    private static String at(Throwable fault) {
        var frames = fault.getStackTrace();
        return fault.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
