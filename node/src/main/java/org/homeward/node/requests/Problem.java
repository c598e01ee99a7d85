package org.homeward.node.requests;

import java.util.List;
import java.util.stream.Collectors;

/// A refusal over HTTP (RFC 9457), with the rule and every fault.
record Problem(String type, String title, int status, String detail, String rule, List<Refusal> faults) {

    private static final int SENTENCES_MAX = 5; // What a person reads at once; all faults stand in `faults`.

    static Problem of(int status, List<Refusal> refusals) {
        var detail =
                refusals.stream().limit(SENTENCES_MAX).map(Refusal::sentence).collect(Collectors.joining(" "));
        return new Problem(
                "about:blank", "Refused", status, detail, refusals.getFirst().rule(), refusals);
    }
}
