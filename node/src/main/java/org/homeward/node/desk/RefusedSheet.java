package org.homeward.node.desk;

import java.util.List;
import org.homeward.node.requests.Answer;

/// A deed that was refused as a whole: what was not recorded, why and by which rule, what to do. Fragment `refused`.
///
/// @param heading what is not possible
/// @param why each reason in a sentence
/// @param rule the first rule that refused
/// @param at when it was asked
/// @param next what to do, in words
/// @param href where that is done
public record RefusedSheet(String heading, List<String> why, String rule, String at, String next, String href) {

    public RefusedSheet {
        why = List.copyOf(why);
    }

    /// The sheet of this refusal.
    ///
    /// @param at when it was asked, as the page writes it
    public static RefusedSheet of(Words words, Answer.Refused<?> refused, String at, String next, String href) {
        var why = refused.refusals().stream()
                .map(refusal -> Rules.said(words, refusal))
                .distinct()
                .toList();
        var rule = refused.refusals().getFirst().rule();
        return new RefusedSheet(words.say("refused.heading"), why, rule, at, next, href);
    }
}
