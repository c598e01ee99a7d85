package org.homeward.node.requests;

import java.util.List;

/// What a use case answers. A refusal is an ordinary answer, not an exception.
///
/// @param <T> what the caller gets when it was done
public sealed interface Answer<T> {

    /// It was done.
    record Done<T>(T value) implements Answer<T> {}

    /// It was not done, and nothing was changed.
    ///
    /// @param why which family of refusal
    /// @param refusals every reason at once, at least one
    record Refused<T>(Why why, List<Refusal> refusals) implements Answer<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal has at least one reason");
            }
        }
    }

    /// Families of refusal, as HTTP tells them apart.
    enum Why {
        /// A rule, or how things stand, refuses: 409.
        RULE,
        /// What was sent cannot be read or is not allowed: 422.
        INPUT,
        /// There is no such thing, or the caller may not know of it: 404.
        ABSENT,
        /// It cannot be undone, and waits for a second person to ask for the same: 409, and not kept as refused.
        SECOND
    }

    /// It was done.
    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    /// A rule refuses.
    static <T> Answer<T> refused(String rule, String sentence) {
        return new Refused<>(Why.RULE, List.of(Refusal.of(rule, sentence)));
    }

    /// A rule refuses, with places.
    static <T> Answer<T> refused(List<Refusal> refusals) {
        return new Refused<>(Why.RULE, refusals);
    }

    /// What was sent is at fault.
    static <T> Answer<T> faulty(List<Refusal> refusals) {
        return new Refused<>(Why.INPUT, refusals);
    }

    /// What was sent is at fault at one place.
    static <T> Answer<T> faulty(String rule, String at, String found, String expected) {
        return new Refused<>(Why.INPUT, List.of(Refusal.at(rule, at, found, expected)));
    }

    /// There is no such thing here.
    static <T> Answer<T> absent(String what) {
        return new Refused<>(Why.ABSENT, List.of(Refusal.of("absent", "There is no such " + what + " here.")));
    }
}
