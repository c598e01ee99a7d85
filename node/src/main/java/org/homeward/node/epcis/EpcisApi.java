package org.homeward.node.epcis;

import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    @GetMapping("/api/rounds/{round}/epcis")
    ResponseEntity<byte[]> export(@PathVariable String round) {
        if (rounds.agreed(round).isEmpty()) {
            return Answers.read(Answer.absent("agreed round"));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("application/ld+json"))
                .body(Json.bytes(document.of(round)));
    }
}
