package org.homeward.names;

/// One part of a full name as the paper has it: written out, shortened to its first letter, or not there.
public sealed interface NameToken {

    /// A part written out.
    ///
    /// @param text as written, never empty
    record Written(String text) implements NameToken {

        public Written {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a written name must have letters");
            }
        }
    }

    /// A part of which only the first letter is given: the `І.` of "Шевченко І."
    ///
    /// @param letter as written, without the full stop; several letters where one became more (Yu, Shch)
    record Initial(String letter) implements NameToken {}

    /// A part that is not there.
    record Missing() implements NameToken {}

    /// The text as written, the letter of an initial, or empty.
    default String shown() {
        return switch (this) {
            case Written written -> written.text();
            case Initial initial -> initial.letter();
            case Missing _ -> "";
        };
    }

    /// True unless the part is [Missing].
    default boolean isThere() {
        return !(this instanceof Missing);
    }
}
