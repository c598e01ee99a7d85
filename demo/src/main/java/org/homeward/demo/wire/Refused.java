package org.homeward.demo.wire;

/// A node refused what a player did not expect to be refused.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(String what, Answer answer) {
        super(what + ": " + answer.refusal());
        this.answer = answer;
    }

    /// What the node answered.
    public Answer answer() {
        return answer;
    }
}
