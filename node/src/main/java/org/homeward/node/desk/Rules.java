package org.homeward.node.desk;

import java.util.Map;
import org.homeward.node.requests.Refusal;

/// Says a refusal in the reader's language, in the same words wherever the rule refuses: the sentence `rule.<rule>`,
/// with `found` and `expected` in it.
final class Rules {

    private Rules() {}

    static String said(Words words, Refusal refusal) {
        var key = "rule." + refusal.rule();
        var values = Map.of("found", refusal.found(), "expected", refusal.expected(), "rule", refusal.rule());
        return words.say(words.knows(key) ? key : "rule.other", values);
    }
}
