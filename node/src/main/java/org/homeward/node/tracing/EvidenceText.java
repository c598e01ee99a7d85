package org.homeward.node.tracing;

import java.util.List;
import org.homeward.linkage.Evidence;
import org.homeward.node.wiring.Json;

/// How evidence is kept beside a proposal or a decision: a JSON array of `{"field","finding","bits","sentence"}`.
final class EvidenceText {

    private EvidenceText() {}

    static String of(List<Evidence> evidence) {
        return Json.text(evidence);
    }

    static List<Evidence> read(String kept) {
        return List.of(Json.mapper().readValue(kept, Evidence[].class));
    }
}
