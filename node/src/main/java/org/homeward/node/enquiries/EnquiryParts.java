package org.homeward.node.enquiries;

import java.time.LocalDate;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Words;
import org.homeward.node.people.ListedField;

/// How pages say an enquiry.
final class EnquiryParts {

    private EnquiryParts() {}

    /// A value as a person reads it; a day as it is typed.
    static String shown(Words words, ListedField field, String value) {
        if (value.isEmpty()) {
            return words.say("enquiry.nothing");
        }
        if (field != ListedField.BIRTH_DATE) {
            return value;
        }
        var day = LocalDate.parse(value);
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// How far it has come, in shape and word.
    static State state(Words words, Enquiry enquiry) {
        var answer = enquiry.answer();
        if (answer.isEmpty()) {
            return new State(State.Shape.WAITS, words.say("enquiry.state.waits"));
        }
        return switch (answer.get().word()) {
            case CONFIRMED -> new State(State.Shape.DONE, words.say("enquiry.state.confirmed"));
            case CORRECTED -> new State(State.Shape.DONE, words.say("enquiry.state.corrected"));
            case UNREADABLE ->
                new State(
                        State.Shape.WAY,
                        words.say(
                                "enquiry.state.unreadable",
                                "date",
                                words.date(Words.day(answer.get().at()))));
        };
    }
}
