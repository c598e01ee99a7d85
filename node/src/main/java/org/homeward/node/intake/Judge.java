package org.homeward.node.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.WrittenDate;
import org.homeward.node.rounds.Decision;
import org.homeward.node.rounds.Rule;
import org.homeward.node.rounds.Rulebook;
import org.homeward.node.rounds.Terms;

/// Judges one parcel at the counter: the terms' weight, the form, GC III art. 72 (C-10), then the receiving side's
/// conditions in their own order. All that refuses is said at once, and only if nothing does, what warns.
///
/// @param terms of the day on which the parcel is handed in
/// @param rulebook of the side that receives, as agreed in these terms
/// @param today by which a day of birth is not in the future
record Judge(Terms terms, Rulebook rulebook, LocalDate today) {

    static final int REFERENCE_CHARS_MAX = 60; // It is typed and read aloud.
    static final int CELL_CHARS_MAX = 1_000; // An address of ten long lines.
    static final int COUNT_MAX = 100_000; // 10 kg of paper are 2,000 sheets; more is a slip of the keyboard.

    private static final List<String> NEVER_WITH_BOOKS = List.of("food", "clothing", "footwear");

    /// What is said of the form.
    ///
    /// @param row line of the file, 0 at the counter
    /// @param isTaken whether the reference names another parcel, earlier in the file or accepted before
    Judged judge(int row, IntakeForm form, boolean isTaken) {
        var faults = new ArrayList<CsvFault>();
        var weight = weight(row, form, faults);
        var birthDate = addressee(row, form, faults);
        reference(row, form, isTaken, faults);
        int letters = count(row, "letters", form.letters(), faults);
        int drawings = count(row, "drawings", form.drawings(), faults);
        if (weight.isEmpty()) {
            faults.add(new CsvFault(
                    row, "weight_grams", form.weightGrams(), "a whole number above 0, in grams", "form.weight"));
        }
        var contents = Contents.read(form.contents());
        contents.broken()
                .forEach(part -> faults.add(new CsvFault(row, "contents", part, Contents.FORM, "form.contents")));
        tooLong(row, form, faults);
        books(row, contents, faults);
        conditions(row, contents, faults);
        if (!faults.isEmpty() || birthDate.isEmpty()) {
            return new Judged.Refused(form, faults);
        }
        int grams = weight.getAsInt();
        return new Judged.Accepted(
                form, birthDate.get(), grams, letters, drawings, contents.items(), warnings(grams, contents));
    }

    private Optional<LocalDate> addressee(int row, IntakeForm form, List<CsvFault> faults) {
        var birthDate = WrittenDate.birth(form.birthDate(), today);
        if (birthDate.isEmpty()) {
            faults.add(
                    new CsvFault(row, "addressee_birth_date", form.birthDate(), WrittenDate.FORM, "form.birth_date"));
        }
        if (form.surname().codePoints().noneMatch(Character::isLetter)) {
            faults.add(new CsvFault(
                    row, "addressee_surname", form.surname(), "a name with a letter in it", "form.surname"));
        }
        return birthDate;
    }

    private static void reference(int row, IntakeForm form, boolean isTaken, List<CsvFault> faults) {
        if (isTaken || form.parcelRef().isEmpty() || form.parcelRef().length() > REFERENCE_CHARS_MAX) {
            faults.add(new CsvFault(
                    row,
                    "parcel_ref",
                    form.parcelRef(),
                    "1 to " + REFERENCE_CHARS_MAX + " characters that name no other parcel",
                    "form.reference"));
        }
    }

    private OptionalInt weight(int row, IntakeForm form, List<CsvFault> faults) {
        var weight = WholeNumber.read(form.weightGrams(), 1, terms.weightMaxGrams());
        if (weight.isPresent() && weight.getAsInt() > terms.weightMaxGrams()) {
            faults.add(new CsvFault(
                    row,
                    "weight_grams",
                    form.weightGrams() + " g",
                    "at most " + terms.weightMaxGrams() + " g",
                    "terms.weight_max"));
        }
        return weight;
    }

    private static int count(int row, String column, String cell, List<CsvFault> faults) {
        var count = WholeNumber.read(cell, 0, COUNT_MAX);
        if (count.isEmpty() || count.getAsInt() > COUNT_MAX) {
            faults.add(new CsvFault(row, column, cell, "a whole number of at least 0", "form.count"));
        }
        return count.orElse(0);
    }

    private static void tooLong(int row, IntakeForm form, List<CsvFault> faults) {
        for (int at = 1; at < form.cells().size(); at++) {
            int chars = form.cells().get(at).length();
            if (at != IntakeForm.CONTENTS_CELL && chars > CELL_CHARS_MAX) {
                faults.add(new CsvFault(
                        row,
                        IntakeForm.COLUMNS.names().get(at),
                        chars + " characters",
                        "at most " + CELL_CHARS_MAX + " characters",
                        "form.length"));
            }
        }
    }

    /// GC III art. 72, C-10: books may not be included in parcels of clothing and foodstuffs.
    private static void books(int row, Contents contents, List<CsvFault> faults) {
        if (contents.hasAny("book") && NEVER_WITH_BOOKS.stream().anyMatch(contents::hasAny)) {
            faults.add(new CsvFault(
                    row,
                    "contents",
                    "a book with food, clothing or footwear",
                    "books in a parcel of their own",
                    "C-10"));
        }
    }

    private void conditions(int row, Contents contents, List<CsvFault> faults) {
        var pieces = new HashMap<Rule, Integer>();
        var names = new HashMap<Rule, LinkedHashSet<String>>();
        for (var item : contents.items()) {
            rulebook.decides(item.category()).ifPresent(rule -> {
                pieces.merge(rule, item.pieces(), Integer::sum);
                names.computeIfAbsent(rule, any -> new LinkedHashSet<>()).add(item.category());
            });
        }
        for (var rule : rulebook.rules()) {
            if (pieces.containsKey(rule)) {
                refusal(rule, pieces)
                        .ifPresent(expected -> faults.add(new CsvFault(
                                row,
                                "contents",
                                String.join(", ", names.getOrDefault(rule, new LinkedHashSet<>())) + ": "
                                        + pieces.get(rule) + " pieces",
                                expected,
                                rule.rule())));
            }
        }
    }

    private static Optional<String> refusal(Rule rule, Map<Rule, Integer> pieces) {
        return switch (rule.decision()) {
            case ALLOWED, CONDITIONAL, ASK -> Optional.empty();
            case PROHIBITED -> Optional.of("none of " + rule.category() + ": " + rule.reasonEn());
            case LIMITED -> {
                int most = rule.quantityMax().orElse(0);
                yield pieces.getOrDefault(rule, 0) > most
                        ? Optional.of("at most " + most + " pieces of " + rule.category())
                        : Optional.empty();
            }
        };
    }

    private List<String> warnings(int weightGrams, Contents contents) {
        var warnings = new ArrayList<String>();
        if (weightGrams < terms.weightMinGrams()) {
            warnings.add("terms.weight_min"); // The agreed minimum is an estimate: it never refuses.
        }
        if (contents.hasAny("medicine")) {
            warnings.add("C-10"); // Medical supplies go, as a rule, in collective parcels.
        }
        for (var rule : rulebook.rules()) {
            boolean asks = rule.decision() == Decision.ASK
                    && contents.items().stream()
                            .anyMatch(item -> rulebook.decides(item.category())
                                    .filter(rule::equals)
                                    .isPresent());
            if (asks) {
                warnings.add(rule.rule());
            }
        }
        return warnings;
    }
}
