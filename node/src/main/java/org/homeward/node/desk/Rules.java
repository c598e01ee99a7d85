package org.homeward.node.desk;

import java.util.HashMap;
import java.util.Map;
import org.homeward.node.requests.Refusal;

/// Says a refusal in the reader's language, in the same words wherever the rule refuses: the sentence `rule.<rule>`,
/// with `found` and `expected` in it.
final class Rules {

    private Rules() {}

    static String said(Words words, Refusal refusal) {
        return said(words, refusal, Map.of());
    }

    static String said(Words words, Refusal refusal, Map<String, ?> more) {
        var key = "rule." + refusal.rule();
        var values = new HashMap<String, Object>(more);
        values.put("found", refusal.found());
        values.put("expected", refusal.expected());
        values.put("rule", refusal.rule());
        return words.say(words.knows(key) ? key : "rule.other", values);
    }
}
