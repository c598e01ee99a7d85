package org.homeward.node.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;
import org.homeward.node.rounds.Terms;
import org.homeward.node.wiring.Side;

/// A judge with a small book of rules in a deliberate order, and forms that nothing refuses but what is replaced.
final class JudgeFixture {

    private static final List<String> COLUMNS = IntakeForm.COLUMNS.names();

    private JudgeFixture() {}

    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    static Judge judge() {
        return new Judge(
                terms(),
                book(
                        rule("R-9", "*", Decision.PROHIBITED),
                        rule("R-1", "food", Decision.CONDITIONAL),
                        limited("R-2", "food.canned", 4),
                        limited("R-3", "footwear", 2),
                        rule("R-4", "hygiene", Decision.ALLOWED),
                        rule("R-5", "game", Decision.ASK),
                        rule("R-6", "book", Decision.ALLOWED),
                        rule("R-7", "medicine", Decision.ALLOWED),
                        rule("R-8", "personal", Decision.ALLOWED),
                        rule("R-10", "clothing", Decision.ALLOWED),
                        rule("R-11", "bookmark", Decision.ALLOWED)),
                TODAY);
    }

    static Rulebook book(Rule... rules) {
        return new Rulebook(Side.B, 1, "0".repeat(64), List.of(rules));
    }

    static Rule rule(String name, String category, Decision decision) {
        return new Rule(name, category, decision, Optional.empty(), "neutral", "why", "чому", "почему");
    }

    static Rule limited(String name, String category, int most) {
        return new Rule(name, category, Decision.LIMITED, Optional.of(most), "neutral", "why", "чому", "почему");
    }

    static Terms terms() {
        return new Terms(
                "winter-2026",
                Map.of(),
                "neutral",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 15),
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 12, 19),
                2000,
                5000,
                10_000,
                Duration.ofDays(3),
                30,
                14);
    }

    static IntakeForm form(String... replaced) {
        var cells = new ArrayList<>(List.of(
                "A-1",
                "Вигаданко",
                "Іван",
                "Петрович",
                "1980-05-17",
                "солдат",
                "Т-100001",
                "Марія Вигаданко",
                "мати",
                "+000 111 222",
                "family@example.org",
                "вул. Вигадана 1",
                "uk",
                "6000",
                "hygiene.soap|soap bar|2|190",
                "1",
                "0"));
        for (int at = 0; at < replaced.length; at += 2) {
            cells.set(COLUMNS.indexOf(replaced[at]), replaced[at + 1]);
        }
        return new IntakeForm(cells);
    }

    static List<String> rules(Judged judged) {
        return switch (judged) {
            case Judged.Accepted _ -> List.of();
            case Judged.Refused refused -> refused.rules();
        };
    }

    static List<String> warnings(IntakeForm form) {
        return ((Judged.Accepted) judge().judge(2, form, false)).warnings();
    }
}
