package org.homeward.node.rounds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Side;

/// The closing statement of a round: its bytes, from this node's own counts. Pure: the same round and the same counts
/// give the same bytes on every node.
///
/// It names no person, parcel, clock time or key, so that a round that was disturbed on its way closes with the same
/// bytes. Law: GC III art. 13 (P-01), aggregates only.
///
/// @param text plain text, lines ended by LF; figures named in English, Ukrainian and Russian
public record Statement(String text) {

    static final String TYPE = "application/vnd.homeward.statement.v1+text";

    /// One line in which two statements differ.
    ///
    /// @param line from 1
    /// @param ours this node's line; empty where it has none
    /// @param theirs the other's
    public record Difference(int line, String ours, String theirs) {}

    private static final int NAME_WIDTH = 66; // The longest of the three names of a figure, and two spaces.

    /// The statement of a round in which the two sides counted so.
    static Statement of(AgreedRound round, Counts a, Counts b, boolean simulated) {
        var terms = round.terms();
        var lines = new ArrayList<String>();
        lines.add("CLOSING STATEMENT · ПІДСУМКОВИЙ АКТ · ИТОГОВЫЙ АКТ");
        if (simulated) {
            lines.add("SIMULATED · СИМУЛЯЦІЯ · СИМУЛЯЦИЯ");
        }
        lines.add("");
        lines.add("Round " + terms.round() + ", terms version " + round.version());
        lines.add("A: " + terms.organisation(Side.A));
        lines.add("B: " + terms.organisation(Side.B));
        lines.add("Neutral: " + terms.organisation(Side.NEUTRAL));
        lines.add("Agreed " + terms.agreedOn() + "; intake " + terms.intakeOpens() + " to " + terms.intakeCloses()
                + "; handover " + terms.handoverOn() + "; to be completed by " + terms.completesBy());
        lines.add("");
        lines.add(line("Parcels of families · Посилки родин · Посылки семей", "A", "B"));
        lines.add(line("Agreed · Погоджено · Согласовано", a.agreed(), b.agreed()));
        lines.add(line("Taken in · Прийнято · Принято", a.takenIn(), b.takenIn()));
        lines.add(line("Refused at the counter · Не прийнято · Не принято", a.refused(), b.refused()));
        lines.add(line("Addressee not found · Адресата не знайдено · Адресат не найден", a.unmatched(), b.unmatched()));
        lines.add(line(
                "Handed to the neutral · Передано посередникові · Передано посреднику",
                a.handedOver(),
                b.handedOver()));
        lines.add("");
        lines.add("Of these · З них · Из них");
        lines.add(line("  Delivered whole · Вручено повністю · Вручено полностью", a.delivered(), b.delivered()));
        lines.add(line(
                "  Delivered, something removed · Вручено з вилученням · Вручено с изъятием",
                a.deliveredWithRemovals(),
                b.deliveredWithRemovals()));
        removals(lines, a, b);
        lines.add(line("  Returned, R-21 · Повернуто · Возвращено", a.returned(), b.returned()));
        lines.add(line(
                "  Undeliverable, reason withheld · Не вручено · Не вручено", a.undeliverable(), b.undeliverable()));
        lines.add(line("  Lost, declared · Втрачено · Утрачено", a.lost(), b.lost()));
        // What nobody accounted for by the close is a difference too.
        lines.add(line(
                "  Disputed · Розбіжність · Разногласие", a.disputed() + a.underWay(), b.disputed() + b.underWay()));
        lines.add("");
        lines.add("Counted by each node from documents that it has itself checked.");
        return new Statement(String.join("\n", lines) + "\n");
    }

    private static void removals(List<String> lines, Counts a, Counts b) {
        var rules = new TreeSet<>(a.removals().keySet());
        rules.addAll(b.removals().keySet());
        for (var rule : rules) {
            lines.add(line(
                    "    by rule " + rule,
                    a.removals().getOrDefault(rule, 0L),
                    b.removals().getOrDefault(rule, 0L)));
        }
    }

    private static String line(String name, Object a, Object b) {
        var padded = name + " ".repeat(Math.max(2, NAME_WIDTH + 12 - name.length()));
        return padded + "%8s%8s".formatted(a, b);
    }

    /// The bytes that are signed.
    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// SHA-256 of the bytes.
    public String sha256() {
        return Digest.of(bytes());
    }

    /// Where this statement and another differ, line by line.
    public List<Difference> differences(Statement other) {
        var ours = text.split("\n", -1);
        var theirs = other.text.split("\n", -1);
        var differences = new ArrayList<Difference>();
        for (int at = 0; at < Math.max(ours.length, theirs.length); at++) {
            var our = at < ours.length ? ours[at] : "";
            var their = at < theirs.length ? theirs[at] : "";
            if (!our.equals(their)) {
                differences.add(new Difference(at + 1, our, their));
            }
        }
        return differences;
    }
}
