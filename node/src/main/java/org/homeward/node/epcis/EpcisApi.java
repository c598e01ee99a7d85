package org.homeward.node.epcis;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The export over REST.
@RestController
class EpcisApi {

    private final EpcisDocument document;
    private final Rounds rounds;

    EpcisApi(EpcisDocument document, Rounds rounds) {
        this.document = document;
        this.rounds = rounds;
    }

    /// The document, written as it is read: a large round's is hundreds of megabytes.
    @GetMapping("/api/rounds/{round}/epcis")
    @Nullable
    ResponseEntity<byte[]> export(@PathVariable String round, HttpServletResponse response) throws IOException {
        if (rounds.agreed(round).isEmpty()) {
            return Answers.read(Answer.absent("agreed round"));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/ld+json");
        document.write(round, response.getOutputStream());
        return null; // It is written.
    }
}
