package org.homeward.node.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.node.desk.Frames;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the node is: to this machine's watchdog and to Prometheus without sign-in, to the operator with it.
@RestController
class StatusApi {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final Signs signs;
    private final Figures figures;
    private final LastError lastError;
    private final BusinessClock clock;
    private final Words words; // Programs are told in English what the page says.

    StatusApi(Signs signs, Figures figures, LastError lastError, BusinessClock clock, Frames frames) {
        this.signs = signs;
        this.figures = figures;
        this.lastError = lastError;
        this.clock = clock;
        this.words = frames.words(Language.EN.locale());
    }

    record Health(String status) {}

    @GetMapping("/health")
    ResponseEntity<?> health(HttpServletRequest request) {
        return isHere(request) ? ResponseEntity.ok(new Health("up")) : absent();
    }

    record SignLine(String name, String state, String sentence) {}

    record Ready(boolean ready, List<SignLine> signs) {}

    @GetMapping("/ready")
    ResponseEntity<?> ready(HttpServletRequest request) {
        if (!isHere(request)) {
            return absent();
        }
        var all = signs.all();
        boolean isReady = all.stream().noneMatch(sign -> sign.state() == Sign.State.STOPS);
        return ResponseEntity.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Ready(isReady, lines(all)));
    }

    @GetMapping(path = "/metrics")
    ResponseEntity<?> metrics(HttpServletRequest request) {
        return isHere(request)
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=UTF-8"))
                        .body(figures.text())
                : absent();
    }

    record ErrorLine(Instant at, String sentence, String todo) {}

    record Status(
            Instant now,
            boolean ready,
            List<SignLine> signs,
            @Nullable ErrorLine lastError) {}

    @GetMapping("/api/status")
    Status status() {
        var all = signs.all();
        return new Status(
                clock.instant(),
                all.stream().noneMatch(sign -> sign.state() == Sign.State.STOPS),
                lines(all),
                lastError
                        .told()
                        .map(told -> new ErrorLine(told.at(), told.sentence(), words.say("todo." + told.todo())))
                        .orElse(null));
    }

    private List<SignLine> lines(List<Sign> signs) {
        return signs.stream()
                .map(sign -> new SignLine(sign.name(), sign.state().name().toLowerCase(Locale.ROOT), sign.said(words)))
                .toList();
    }

    // What came through a proxy carries its header, and its sender is somewhere else.
    private static boolean isHere(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && LOOPBACK.contains(request.getRemoteAddr());
    }

    private static ResponseEntity<?> absent() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
