package org.homeward.demo.invention;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.Party;

/// Writes rows of an intake file: sound ones, and such as people really hand in.
final class Mistakes {

    private static final int LIGHTEST_GRAMS = 4_800; // A few below the agreed estimate of 5 kg, which only warns.
    private static final int GRAMS_SPREAD = 5_000;
    private static final int TOO_HEAVY_GRAMS = 10_040;
    private static final int KINDS = 9;

    private final Party home;
    private final SplittableRandom chance;
    private final Lexicon lexicon = new Lexicon();
    private String firstReference = "";

    Mistakes(Party home, SplittableRandom chance) {
        this.home = home;
        this.chance = chance;
    }

    /// What a row says beside who it is for.
    private record Written(String reference, String addressee, String weight, String contents, String letters) {}

    /// A row without mistake.
    String row(String reference, Person person, String contents) {
        if (firstReference.isEmpty()) {
            firstReference = reference;
        }
        return line(new Written(reference, addressee(person), weight(), contents, "2"));
    }

    /// A row that will be refused, each kind of mistake in turn.
    String refusedRow(int number, String reference, Person person, List<ContentsLine> contents) {
        var who = addressee(person);
        var column = Goods.column(contents);
        var written = switch (number % KINDS) {
            case 0 -> new Written(reference, who, Integer.toString(TOO_HEAVY_GRAMS), column, "1");
            case 1 -> new Written(reference, addressee(person, "31.02." + number), weight(), column, "0");
            case 2 -> new Written(reference, "?" + who.substring(who.indexOf(',')), weight(), column, "1");
            case 3 ->
                new Written(
                        duplicate(reference),
                        who,
                        weight(),
                        column,
                        duplicate("").isEmpty() ? "x" : "1");
            case 4 -> new Written(reference, who, weight(), column, "-1");
            case 5 -> new Written(reference, who, "about 7 kg", column, "3");
            case 6 -> new Written(reference, who, weight(), column + "; warm things", "1");
            case 7 -> new Written(reference, who, weight(), column + "; book|field guide to birds|1|300", "1");
            default -> new Written(reference, who, weight(), column + "; electronics|radio set|1|400", "1");
        };
        return line(written);
    }

    private String duplicate(String otherwise) {
        return firstReference.isEmpty() ? otherwise : firstReference;
    }

    private String weight() {
        return Integer.toString(LIGHTEST_GRAMS + chance.nextInt(GRAMS_SPREAD));
    }

    private String addressee(Person person) {
        return addressee(person, person.birthDate().toString());
    }

    private String addressee(Person person, String birthDate) {
        return person.asWrittenBy(home, birthDate, person.serviceNumber());
    }

    private String line(Written row) {
        var values = new ArrayList<String>();
        values.add(row.reference());
        values.add(row.addressee());
        values.add(lexicon.any("sender", chance).asWrittenBy(home) + " "
                + lexicon.any("surname", chance).asWrittenBy(home));
        values.add(lexicon.any("relation", chance).asWrittenBy(home));
        values.add("+000 " + (100_000 + chance.nextInt(900_000)));
        values.add("family" + chance.nextInt(100_000) + "@example.org");
        values.add("\"" + lexicon.any("street", chance).asWrittenBy(home) + " " + (1 + chance.nextInt(90)) + "\"");
        values.add(home == Party.A ? "uk" : "ru");
        values.add(row.weight());
        values.add("\"" + row.contents() + "\"");
        values.add(row.letters());
        values.add(Integer.toString(chance.nextInt(3)));
        return String.join(",", values) + "\n";
    }
}
