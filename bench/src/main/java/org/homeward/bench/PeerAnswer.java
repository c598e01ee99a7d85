package org.homeward.bench;

import java.util.regex.Pattern;

/// What a peer's script answered: one JSON object. Only single numbers are taken out of it.
record PeerAnswer(String json) {

    private static final String NUMBER = "\"\\s*:\\s*(-?[0-9.eE+-]+)";

    /// The first number under that name.
    ///
    /// @throws IllegalArgumentException if there is none
    double number(String name) {
        return numberFrom(0, name);
    }

    private double numberFrom(int from, String name) {
        var found = Pattern.compile('"' + Pattern.quote(name) + NUMBER).matcher(json);
        if (!found.find(from)) {
            throw new IllegalArgumentException("the answer has no number " + name);
        }
        return Double.parseDouble(found.group(1));
    }

    /// Precision, recall and F1 at a threshold, of all its links (`all`) or one to one (`1to1`).
    LinkageRow.Quality quality(String kind, String threshold) {
        int from = after(after(0, kind), threshold);
        return new LinkageRow.Quality(numberFrom(from, "P"), numberFrom(from, "R"), numberFrom(from, "F1"));
    }

    private int after(int from, String name) {
        int at = json.indexOf('"' + name + '"', from);
        if (at < 0) {
            throw new IllegalArgumentException("the answer has nothing under " + name);
        }
        return at + name.length() + 2;
    }
}
