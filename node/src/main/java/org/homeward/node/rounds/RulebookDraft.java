package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Side;

/// A rulebook that is prepared: its lines as they stand, right or wrong, and what reading it says of each.
///
/// @param lines in their order
/// @param read the book, or every fault
record RulebookDraft(List<RulebookLine> lines, Answer<Rulebook> read) {

    /// What is wrong in one cell.
    ///
    /// @param line which line, from 1; 0 where the whole file is meant
    /// @param column which cell; `all` where the line is meant
    record Fault(int line, String column, Refusal refusal) {}

    private static final Pattern PLACE = Pattern.compile("line ([0-9]+), ([a-z_]+)");

    RulebookDraft {
        lines = List.copyOf(lines);
    }

    /// The draft in this file.
    ///
    /// @param file one whose head can be read
    static RulebookDraft of(Side side, int version, byte[] file) {
        return new RulebookDraft(RulebookLine.read(file), RulebookReader.read(side, version, file));
    }

    /// The book, if nothing is wrong with it.
    Optional<Rulebook> book() {
        return read instanceof Answer.Done<Rulebook>(var book) ? Optional.of(book) : Optional.empty();
    }

    /// Everything that is wrong, in the order of the lines.
    List<Fault> faults() {
        return read instanceof Answer.Refused<Rulebook> refused
                ? refused.refusals().stream().map(this::fault).toList()
                : List.of();
    }

    private Fault fault(Refusal refusal) {
        var place = PLACE.matcher(refusal.at());
        if (!place.matches()) {
            return new Fault(0, "", refusal);
        }
        int at = Integer.parseInt(place.group(1));
        for (int number = 1; number <= lines.size(); number++) {
            if (lines.get(number - 1).at() == at) {
                return new Fault(number, place.group(2), refusal);
            }
        }
        return new Fault(0, "", refusal);
    }

    /// What is wrong in one line, by column.
    Map<String, Refusal> faultsOf(int line) {
        var faults = new TreeMap<String, Refusal>();
        faults().stream()
                .filter(fault -> fault.line() == line)
                .forEach(fault -> faults.putIfAbsent(fault.column(), fault.refusal()));
        return faults;
    }

    /// The same lines with one put in place of another, or at the end.
    ///
    /// @param number which, from 1; one more than there are to add it
    byte[] with(int number, RulebookLine line) {
        var changed = new ArrayList<>(lines);
        if (number > changed.size()) {
            changed.add(line);
        } else {
            changed.set(number - 1, line);
        }
        return RulebookLine.file(changed);
    }

    /// The same lines without one.
    byte[] without(int number) {
        var changed = new ArrayList<>(lines);
        changed.remove(number - 1);
        return RulebookLine.file(changed);
    }
}
