package org.homeward.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Two lists of invented people: families' enquiries in Ukrainian, and the other side's list in Russian, Ukrainian or
/// Latin letters, with noise; and who is who. The same for the same seed.
///
/// Surnames come from the shared list, common ones drawn oftener; one person in five has a relative on the lists:
/// a brother or sister, a twin, a parent.
final class InventedLists {

    /// What is to be made.
    ///
    /// @param people how many stand in each list; three in five of them in both
    /// @param noise 1 for as much as usual, 2 for twice
    /// @param latinShare how many of the right lines are in Latin letters
    /// @param writings names of the manners to write them in; empty for all
    /// @param diminutives how many given names are replaced by a diminutive
    record Plan(int people, double noise, double latinShare, List<String> writings, double diminutives) {}

    /// One line: id, surname, given name, patronymic, sex, birth date, birth place, service number.
    record Row(List<String> cells) {}

    /// @param truth the right row of each left row, or -1
    /// @param relatives pairs of rows of relatives, left and right
    /// @param writings how each right row is written
    record Made(List<Row> left, List<Row> right, List<Integer> truth, List<int[]> relatives, List<String> writings) {}

    static final List<String> HEADING =
            List.of("id", "surname", "given_name", "patronymic", "sex", "birth_date", "birth_place", "service_number");

    private static final double IN_BOTH = 0.6;

    private final Plan plan;
    private final SplittableRandom random;
    private final InventedPeople people;
    private final InventedNoise noise;
    private final List<InventedWriting> writings;

    InventedLists(Path surnames, Plan plan, long seed) {
        this.plan = plan;
        this.random = new SplittableRandom(seed);
        this.people = new InventedPeople(surnames, random.split());
        this.noise = new InventedNoise(plan.noise(), random.split());
        this.writings = InventedWriting.all().stream()
                .filter(writing -> plan.writings().isEmpty() || plan.writings().contains(writing.name()))
                .toList();
    }

    Made make() {
        var left = new ArrayList<Row>();
        var right = new ArrayList<Row>();
        var truth = new ArrayList<Integer>();
        var relatives = new ArrayList<int[]>();
        var written = new ArrayList<String>();
        int lastLeft = -1;
        while (left.size() < plan.people() || right.size() < plan.people()) {
            boolean relative = people.nextIsRelative();
            var person = people.next(relative);
            boolean both = random.nextDouble() < IN_BOTH;
            boolean onLeft = both || random.nextBoolean();
            boolean onRight = both || !onLeft;
            int leftRow = -1;
            if (onLeft && left.size() < plan.people()) {
                leftRow = left.size();
                left.add(row("L%07d".formatted(leftRow), person, null));
                truth.add(-1);
            }
            if (onRight && right.size() < plan.people()) {
                if (leftRow >= 0) {
                    truth.set(leftRow, right.size());
                } else if (relative && lastLeft >= 0) {
                    relatives.add(new int[] {lastLeft, right.size()});
                }
                right.add(written(right.size(), person, written));
            }
            lastLeft = leftRow >= 0 ? leftRow : relative ? lastLeft : -1;
        }
        return new Made(left, right, truth, relatives, written);
    }

    private Row written(int at, InventedPeople.Person person, List<String> written) {
        boolean latin = random.nextDouble() < plan.latinShare() && !writings.isEmpty();
        var writing = latin ? writings.get(random.nextInt(writings.size())) : null;
        written.add(writing == null ? "cyrillic" : writing.name());
        return row("R%07d".formatted(at), person, writing);
    }

    private Row row(String id, InventedPeople.Person person, @Nullable InventedWriting writing) {
        boolean ofRight = id.startsWith("R");
        boolean russian = ofRight && (writing == null ? random.nextDouble() < 0.8 : writing.isFromRussian());
        boolean diminutive = random.nextDouble() < plan.diminutives();
        var given = diminutive
                ? oneOf(person.given().diminutives(russian))
                : person.given().in(russian);
        var names = new ArrayList<>(List.of(
                person.surname().in(russian),
                given,
                person.father().patronymic(person.given().isWoman(), russian),
                person.place(russian)));
        if (writing != null) {
            names.replaceAll(name -> writing.latin(name, random));
        }
        return new Row(noise.spoil(id, person, names, ofRight));
    }

    private String oneOf(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
