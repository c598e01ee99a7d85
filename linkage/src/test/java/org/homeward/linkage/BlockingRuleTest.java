package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A name that can be read in two ways has a key for each")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockingRuleTest {

    private static final long SEED = 7;

    private final Vocabulary vocabulary = new Vocabulary(new Fields(
            List.of(new Field("surname", FieldKind.SURNAME), new Field("given_name", FieldKind.GIVEN_NAME))));
    private final Atom surname = new Atom(0, Atom.Share.SKELETON);
    private final Atom given = new Atom(1, Atom.Share.SKELETON);
    private final int[] codes = vocabulary.codes(new Line("1", List.of("Hrechko", "Halyna")));
    private final int[] surnameOnly = vocabulary.codes(new Line("2", List.of("Hrechko", "")));
    private final long[] keys = new long[BlockingRules.KEYS_MAX];

    @BeforeEach
    void both_names_have_two_readings() {
        vocabulary.learn(1);
        surname.learn(vocabulary);
        given.learn(vocabulary);
        assertThat(surname.of(codes[0])).hasSize(2);
        assertThat(given.of(codes[1])).hasSize(2);
    }

    private static long[] mixed(long[] seeds, long[] shared) {
        return Arrays.stream(seeds)
                .flatMap(seed -> Arrays.stream(shared).map(one -> Hashes.mix(seed, one)))
                .toArray();
    }

    @Test
    void two_names_with_two_readings_each_have_four_keys_and_each_way_has_its_own() {
        var rule = new BlockingRule(List.of(List.of(surname, given), List.of(given)), List.of());
        long[] ofGiven = mixed(new long[] {SEED}, given.of(codes[1]));
        long[] ofBoth = mixed(mixed(new long[] {SEED}, surname.of(codes[0])), given.of(codes[1]));
        Arrays.fill(keys, 0, 3, -5);

        assertThat(rule.keys(codes, SEED, keys, 3)).isEqualTo(9);

        assertThat(Arrays.copyOf(keys, 3)).containsOnly(-5);
        assertThat(Arrays.copyOfRange(keys, 3, 7)).containsExactlyInAnyOrder(ofBoth);
        assertThat(Arrays.copyOfRange(keys, 7, 9)).containsExactlyInAnyOrder(ofGiven);
    }

    @Test
    void a_way_that_asks_for_what_is_not_stated_has_none_and_takes_none_from_the_others() {
        var rule = new BlockingRule(List.of(List.of(surname), List.of(surname, given), List.of(given)), List.of());
        long[] ofSurname = mixed(new long[] {SEED}, surname.of(surnameOnly[0]));

        assertThat(rule.keys(surnameOnly, SEED, keys, 0)).isEqualTo(2);

        assertThat(Arrays.copyOf(keys, 2)).containsExactlyInAnyOrder(ofSurname);
    }

    @Test
    void more_than_eight_ways_to_read_all_of_a_key_are_too_many() {
        var three = new BlockingRule(List.of(List.of(surname, given, surname)), List.of());
        var four = new BlockingRule(List.of(List.of(surname, given, surname, given)), List.of());

        assertThat(three.keys(codes, SEED, keys, 0)).isEqualTo(8);
        assertThat(four.keys(codes, SEED, keys, 0)).isEqualTo(8);
        assertThat(keys[8]).isZero();
    }

    @Test
    void below_an_overfull_key_there_is_one_for_each_reading_of_what_may_be_shared_besides_as_far_as_there_is_room() {
        var rule = new BlockingRule(List.of(List.of(surname)), List.of(surname, given));

        assertThat(rule.refined(codes, SEED, keys, 0)).isEqualTo(4);
        assertThat(Arrays.stream(keys).limit(4).distinct()).hasSize(4);
        assertThat(rule.refined(codes, SEED + 1, keys, 4)).isEqualTo(8);
        assertThat(Arrays.stream(keys).limit(8).distinct()).hasSize(8);
        assertThat(rule.refined(codes, SEED, keys, keys.length - 3)).isEqualTo(keys.length);
        assertThat(rule.refined(surnameOnly, SEED, keys, 0)).isEqualTo(2);
    }
}
