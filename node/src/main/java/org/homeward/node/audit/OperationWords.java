package org.homeward.node.audit;

import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Words;

/// Says an operation in the reader's language: the sentence `operation.<name>`; one that has none is shown by its code.
final class OperationWords {

    private static final String CODES = "en"; // Operations are named in English.

    private OperationWords() {}

    static Frame.Name of(Words words, String operation) {
        var key = "operation." + operation;
        return words.knows(key)
                ? new Frame.Name(words.say(key), words.language().tag())
                : new Frame.Name(operation, CODES);
    }
}
