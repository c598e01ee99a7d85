package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which records are worth comparing")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockingTest {

    private static final Fields NUMBERS = fields(FieldKind.NUMBER);

    /// Lists without patronymics, where a person may be found by little.
    private static final Fields LITTLE = fields(
            FieldKind.SURNAME,
            FieldKind.GIVEN_NAME,
            FieldKind.BIRTH_DATE,
            FieldKind.PLACE,
            FieldKind.CODE,
            FieldKind.WORDS);

    private static Fields fields(FieldKind... kinds) {
        return new Fields(IntStream.range(0, kinds.length)
                .mapToObj(at -> new Field("field " + at, kinds[at]))
                .toList());
    }

    /// A table with all that its blocking rests on.
    private record Blocked(Table table, BlockingRules rules, Blocking blocking) {

        static Blocked of(Fields fields, int blockMax, List<Line> left, List<Line> right) {
            var vocabulary = new Vocabulary(fields);
            var lefts = list(vocabulary, left);
            var rights = list(vocabulary, right);
            return of(vocabulary, blockMax, right.isEmpty() ? Table.of(lefts) : Table.of(lefts, rights));
        }

        private static PersonList list(Vocabulary vocabulary, List<Line> lines) {
            var list = new PersonList(vocabulary, MemoryBudget.ofThisMachine());
            lines.forEach(list::add);
            return list;
        }

        private static Blocked of(Vocabulary vocabulary, int blockMax, Table table) {
            vocabulary.learn(1);
            var rules = BlockingRules.of(vocabulary.fields());
            rules.learn(vocabulary);
            var settings = LinkSettings.STANDARD.withThreads(2).withBlockMax(blockMax);
            return new Blocked(table, rules, new Blocking(rules, table, settings));
        }

        Set<Integer> candidates(int row) {
            var scan = blocking.scan();
            return found(scan, scan.candidates(row));
        }

        Set<Integer> neighbours(int row) {
            var scan = blocking.scan();
            return found(scan, scan.neighbours(row));
        }

        private static Set<Integer> found(Blocking.Scan scan, int count) {
            var found = new TreeSet<Integer>();
            for (int at = 0; at < count; at++) {
                assertThat(found.add(scan.candidate(at))).as("met once").isTrue();
            }
            return found;
        }
    }

    private static List<Line> sharing(String number, int people) {
        return IntStream.range(0, people)
                .mapToObj(at -> new Line(number + at, List.of(number)))
                .toList();
    }

    private static List<Line> both(List<Line> one, List<Line> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Test
    void six_hundred_and_one_who_share_a_number_all_meet() {
        var blocked = Blocked.of(NUMBERS, 1_000, sharing("А-1", 601), List.of());

        assertThat(blocked.blocking().pairsAtMost()).isEqualTo(300 * 601);
        assertThat(blocked.candidates(0)).hasSize(600);
        assertThat(blocked.candidates(600)).isEmpty();
        assertThat(blocked.neighbours(600)).hasSize(600);
        assertThat(blocked.blocking().rulesMeeting(0, 600)).isEqualTo(1);
    }

    @Test
    void one_more_would_be_more_than_three_hundred_pairs_a_record_and_they_do_not_meet() {
        var blocked = Blocked.of(NUMBERS, 1_000, sharing("А-1", 602), List.of());

        assertThat(blocked.blocking().pairsAtMost()).isZero();
        assertThat(blocked.candidates(0)).isEmpty();
        assertThat(blocked.blocking().rulesMeeting(0, 601)).isZero();
    }

    @Test
    void a_crowd_that_shares_a_number_keeps_no_smaller_one_from_meeting() {
        var blocked = Blocked.of(NUMBERS, 1_000, both(sharing("А-1", 900), sharing("Б-22", 200)), List.of());

        assertThat(blocked.blocking().pairsAtMost()).isEqualTo(200 * 199 / 2);
        assertThat(blocked.candidates(899)).isEmpty();
        assertThat(blocked.candidates(900)).hasSize(199);
    }

    @Test
    void of_two_lists_those_of_the_other_list_are_met_from_either_side() {
        var left = both(sharing("А-1", 3), sharing("Б-22", 1));
        var right = both(sharing("А-1", 2), sharing("В-333", 2));
        var blocked = Blocked.of(NUMBERS, 100, left, right);

        assertThat(blocked.blocking().pairsAtMost()).isEqualTo(6);
        assertThat(blocked.candidates(0)).containsExactly(4, 5);
        assertThat(blocked.candidates(3)).isEmpty();
        assertThat(blocked.neighbours(0)).containsExactly(4, 5);
        assertThat(blocked.neighbours(5)).containsExactly(0, 1, 2);
        assertThat(blocked.neighbours(4)).containsExactly(0, 1, 2);
        assertThat(blocked.neighbours(6)).isEmpty();
        assertThat(blocked.blocking().rulesMeeting(0, 6)).isZero();
        assertThat(blocked.blocking().rulesMeeting(3, 4)).isZero();
        assertThat(blocked.blocking().rulesMeeting(2, 5)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7, 160})
    void whoever_meets_another_is_met_by_them_and_meets_by_a_rule(int blockMax) {
        var lists = PeopleFixture.lists(150, 21);
        var blocked = Blocked.of(PeopleFixture.FIELDS, blockMax, lists.left(), lists.right());
        long pairs = 0;
        var metFromTheRight =
                IntStream.range(150, 300).mapToObj(blocked::neighbours).toList();
        for (int left = 0; left < 150; left++) {
            var candidates = blocked.candidates(left);
            pairs += candidates.size();
            assertThat(blocked.neighbours(left)).isEqualTo(candidates);
            for (int right = 150; right < 300; right++) {
                boolean meet = candidates.contains(right);
                assertThat(blocked.blocking().rulesMeeting(left, right) > 0).isEqualTo(meet);
                assertThat(metFromTheRight.get(right - 150).contains(left)).isEqualTo(meet);
            }
        }

        assertThat(pairs).isPositive();
        assertThat(blocked.blocking().pairsAtMost()).isGreaterThanOrEqualTo(pairs);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 20})
    void an_index_whose_people_come_and_go_meets_whom_a_linkage_of_the_same_people_does(int blockMax) {
        var lines = PeopleFixture.lists(240, 22).left();
        var kept = lines.subList(0, 160);
        var blocked = Blocked.of(PeopleFixture.FIELDS, blockMax, kept, List.of());
        var all = Blocked.of(PeopleFixture.FIELDS, blockMax, lines, List.of());
        int[] codes = new int[PeopleFixture.FIELDS.size()];
        var live = new LiveBlocking(all.rules(), codes.length, blockMax, all.table()::codes);
        for (int row = 0; row < lines.size(); row++) {
            all.table().codes(row, codes);
            live.add(row, codes);
        }
        assertMeetsTheSame(live, all, lines.size());
        for (int row = kept.size(); row < lines.size(); row++) {
            all.table().codes(row, codes);
            live.remove(row, codes);
        }
        assertMeetsTheSame(live, blocked, kept.size());
        for (int row = kept.size(); row < lines.size(); row++) {
            all.table().codes(row, codes);
            live.add(row, codes);
        }

        assertMeetsTheSame(live, all, lines.size());
    }

    // Lines of both tables have the same codes: the values of the first were seen first.
    private static void assertMeetsTheSame(LiveBlocking live, Blocked blocked, int rows) {
        int[] codes = new int[blocked.table().fields()];
        for (int row = 0; row < rows; row++) {
            blocked.table().codes(row, codes);
            var found = new BitSet();
            live.candidates(codes, found);
            found.clear(row);

            assertThat(found.stream().boxed().toList()).isEqualTo(List.copyOf(blocked.neighbours(row)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // What two records state, the surname, given name, year, town, code and words, and by how many rules they meet.
        "Гай Тарас 1980 Умань EH12AB oak, Гай Тарас 1980 Умань EH12AB oak, 16",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Роман 1991 Полтава EH12AB fir, 2",
        "Гай Тарас 1980 Умань EH12AB oak, Гай Роман 1991 Полтава EH12CD fir, 3",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Тарас 1991 Полтава EH12CD fir, 3",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Роман 1980 Полтава EH12CD fir, 2",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Роман 1991 Умань G19XY oak, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Роман 1991 Умань G19XY fir, 0",
        "Гай Тарас 1980 Умань EH12AB oak, Хома Роман 1991 Умань G19XY fir, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Денис 1991 Умань G19XY fir, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Тарас 1980 Полтава G19XY fir, 2",
        "Гай Тарас 1980 Умань EH12AB oak, Гай Роман 1991 Полтава G19XY fir, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Тарас 1991 Полтава G19XY fir, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Гай  1991 Полтава G19XY fir, 1",
        "Гай Тарас 1980 Умань EH12AB oak, Шумило Роман 1980 Полтава G19XY oak, 0",
    })
    void in_lists_without_patronymics_two_records_meet_by_little(String one, String other, int rules) {
        var blocked = Blocked.of(LITTLE, 100, List.of(little("1", one)), List.of(little("2", other)));

        assertThat(blocked.blocking().rulesMeeting(0, 1)).isEqualTo(rules);
        assertThat(blocked.candidates(0)).hasSize(rules > 0 ? 1 : 0);
    }

    private static Line little(String id, String values) {
        return new Line(id, List.of(values.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "Гай Тарас 1980-02-03, Хома Денис 1980-03-02, 1",
        "Гай Тарас 1980-02-03, Гай Роман 1991-03-02, 2",
        "Гай Тарас 1980-02-03, Хома Тарас 1991-02-03, 2",
        "Гай Тарас 1980-02-03, Шумило Роман 1980-02-04, 0",
        "Гай Тарас 1980-02, Шумило Роман 1980-02, 0",
    })
    void day_and_month_are_one_key_in_either_order(String one, String other, int rules) {
        var fields = fields(FieldKind.SURNAME, FieldKind.GIVEN_NAME, FieldKind.BIRTH_DATE);
        var blocked = Blocked.of(fields, 100, List.of(little("1", one)), List.of(little("2", other)));

        assertThat(blocked.blocking().rulesMeeting(0, 1)).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORY, nsw, nsw, vic",
        "WORDS, green hill, hill green, green oak",
        "SURNAME, Гончаренко, Honcharenko, Шумило",
        "SEX, m, male, f",
        "FULL_NAME, Вовк Тарас, Вовк Тарас, Вовк Роман",
    })
    void where_no_rule_fits_a_lists_fields_those_of_one_value_meet(
            FieldKind kind, String one, String same, String another) {
        var blocked = Blocked.of(
                fields(kind),
                100,
                List.of(new Line("1", List.of(one))),
                List.of(new Line("2", List.of(same)), new Line("3", List.of(another))));

        assertThat(blocked.candidates(0)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        // Pairs that share one number only, pairs that share both, and what is taken to have been met of all there are.
        "4, 1, 0.625",
        "4, 0, 0.4",
        "2, 3, 0.952380952",
        "1, 5, 1",
        "0, 2, 1",
        "0, 0, 1"
    })
    void how_many_pairs_never_met_is_judged_by_how_many_met_by_one_rule_only(int byOne, int byTwo, double recall) {
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        var pairs = new ScoredPairs();
        for (int at = 0; at < byOne + byTwo; at++) {
            left.add(new Line("L" + at, List.of("1" + at, "2" + at)));
            right.add(new Line("R" + at, List.of("1" + at, at < byOne ? "3" + at : "2" + at)));
            pairs.add(at, byOne + byTwo + 1 + at, 9);
        }
        left.add(new Line("unlikely L", List.of("99", "")));
        right.add(new Line("unlikely R", List.of("99", "")));
        pairs.add(byOne + byTwo, 2 * (byOne + byTwo) + 1, -1);
        double[] probabilities = new double[pairs.size()];
        Arrays.fill(probabilities, 0.5);
        probabilities[byOne + byTwo] = 0.49;
        var blocked = Blocked.of(fields(FieldKind.NUMBER, FieldKind.NUMBER), 100, left, right);

        assertThat(BlockingRecall.estimate(pairs, probabilities, blocked.blocking()))
                .isCloseTo(recall, within(1e-8));
    }
}
