package org.homeward.node.desk;

/// Waiting work as it is shown: a figure, what it is, since or by when. Fragment `work`.
///
/// @param count how many, written out
/// @param note since when, or by when; may be empty
/// @param late whether it is late, which the fragment says in shape, colour and word
/// @param href where it is done
public record WorkLine(String count, String what, String note, boolean late, String href) {

    /// The line of this work.
    public static WorkLine of(Words words, Waiting waiting) {
        var note = waiting.due()
                .map(due -> words.say(waiting.late() ? "work.was" : "work.by", "date", words.date(due)))
                .or(() -> waiting.oldest().map(day -> words.say("work.oldest", "date", words.date(day))))
                .orElse("");
        return new WorkLine(
                words.number(waiting.count()),
                words.say("waits." + waiting.key(), "n", waiting.count()),
                note,
                waiting.late(),
                waiting.href());
    }
}
