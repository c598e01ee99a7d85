package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("What keeps values, keys and counts does so exactly")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoresTest {

    private final SplittableRandom random = new SplittableRandom(42);

    @Test
    void a_value_has_one_code_and_a_code_one_value() {
        var dictionary = new ValueDictionary();
        var expected = new HashMap<String, Integer>();
        for (int at = 0; at < 5_000; at++) {
            var value = "value " + random.nextInt(1_000);
            int code = dictionary.codeOf(value);
            assertThat(expected.computeIfAbsent(value, _ -> code)).isEqualTo(code);
            assertThat(dictionary.value(code)).isEqualTo(value);
        }

        assertThat(dictionary.size()).isEqualTo(expected.size());
        assertThat(dictionary.codeOf("")).isEqualTo(ValueDictionary.NONE);
        assertThat(dictionary.stated(ValueDictionary.NONE)).isEmpty();
        assertThat(dictionary.find("never seen")).isEqualTo(ValueDictionary.NONE);
        assertThat(dictionary.bytes()).isPositive();
    }

    @Test
    void values_forgotten_were_never_there() {
        var dictionary = new ValueDictionary();
        IntStream.range(0, 50).forEach(at -> dictionary.codeOf("kept " + at));
        IntStream.range(0, 500).forEach(at -> dictionary.codeOf("passing " + at));

        dictionary.truncate(50);

        assertThat(dictionary.size()).isEqualTo(50);
        IntStream.range(0, 50)
                .forEach(at -> assertThat(dictionary.find("kept " + at)).isEqualTo(at + 1));
        IntStream.range(0, 500)
                .forEach(at -> assertThat(dictionary.find("passing " + at)).isZero());
        assertThat(dictionary.codeOf("new")).isEqualTo(51);
    }

    @Test
    void blocks_hold_the_rows_of_each_key_in_order() {
        var postings = new Postings();
        Map<Long, List<Integer>> expected = new TreeMap<>(Long::compareUnsigned);
        for (int row = 0; row < 3_000; row++) {
            long key = Hashes.spread(random.nextInt(700));
            postings.add(key, row);
            expected.computeIfAbsent(key, _ -> new java.util.ArrayList<>()).add(row);
        }

        var blocks = Blocks.of(postings, 0);

        expected.forEach((key, rows) -> assertThat(rows(blocks, key)).isEqualTo(rows.size() > 1 ? rows : List.of()));
        assertThat(blocks.find(12345)).isEqualTo(Blocks.NONE);
    }

    @Test
    void blocks_of_one_list_only_are_left_out_between_two_lists() {
        var postings = new Postings();
        long[][] added = {{7, 0}, {7, 1}, {8, 0}, {8, 12}, {9, 11}, {9, 12}};
        for (long[] one : added) {
            postings.add(one[0], (int) one[1]);
        }

        var blocks = Blocks.of(postings, 10);

        assertThat(blocks.count()).isEqualTo(1);
        assertThat(rows(blocks, 8)).containsExactly(0, 12);
        assertThat(blocks.firstFrom(blocks.find(8), 10)).isEqualTo(blocks.start(0) + 1);
    }

    private static List<Integer> rows(Blocks blocks, long key) {
        int block = blocks.find(key);
        return block == Blocks.NONE
                ? List.of()
                : IntStream.range(blocks.start(block), blocks.end(block))
                        .mapToObj(blocks::row)
                        .toList();
    }

    @Test
    void chains_of_rows_come_and_go() {
        var chains = new KeyChains();
        Map<Long, TreeSet<Integer>> expected = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            long key = Hashes.spread(1 + random.nextInt(3_000));
            int row = random.nextInt(50);
            var rows = expected.computeIfAbsent(key, _ -> new TreeSet<>());
            if (rows.remove(row)) {
                chains.remove(key, row);
            } else {
                rows.add(row);
                assertThat(chains.add(key, row)).isEqualTo(rows.size());
            }
        }

        expected.forEach((key, rows) -> {
            assertThat(Arrays.stream(chains.rows(key)).sorted().boxed().toList())
                    .isEqualTo(List.copyOf(rows));
            assertThat(chains.count(key)).isEqualTo(rows.size());
        });
    }

    @Test
    void levels_are_remembered_for_pairs_of_codes() {
        var cache = new LevelCache();
        for (int pair = 0; pair < 200_000; pair++) {
            cache.put(pair, pair + 1, pair % 11);
        }

        long known = IntStream.range(0, 200_000)
                .filter(pair -> {
                    int level = cache.get(pair, pair + 1);
                    assertThat(level).isIn(-1, pair % 11);
                    return level >= 0;
                })
                .count();

        // Those two are lost at which it grew.
        assertThat(known).isEqualTo(199_998);
        assertThat(cache.get(1, 3)).isEqualTo(-1);
    }

    @Test
    void a_full_cache_of_levels_takes_in_what_comes_by_letting_go_of_something_else() {
        var cache = new LevelCache();
        int lost = 0;
        for (int pair = 0; pair < 4_500_000; pair++) {
            cache.put(pair, pair + 1, pair % 11);
            lost += cache.get(pair, pair + 1) == pair % 11 ? 0 : 1;
        }

        assertThat(lost)
                .as("it grew four times, from 16 thousand cells to 4 million")
                .isEqualTo(4);
    }

    @Test
    void of_a_block_all_meet_in_one_list_and_left_meets_right_in_two() {
        var postings = new Postings();
        for (int row = 0; row < 5; row++) {
            postings.add(7, row);
        }

        assertThat(Blocks.of(postings, 0).pairs(0, 0)).isEqualTo(10);
        assertThat(Blocks.of(postings, 2).pairs(0, 2)).isEqualTo(6);
        assertThat(Blocks.of(postings, 4).pairs(0, 4)).isEqualTo(4);
    }

    @Test
    void keys_that_differ_in_their_last_bits_only_are_in_order_too() {
        var postings = new Postings();
        for (int row = 0; row < 40; row++) {
            postings.add(-1L << 20 | (row * 7) % 20, row);
            postings.add(5, 100 + row);
        }

        postings.sort();

        assertThat(postings.size()).isEqualTo(80);
        for (int at = 0; at < 80; at++) {
            int place = (at - 40) / 2;
            assertThat(postings.keys()[at]).isEqualTo(at < 40 ? 5 : -1L << 20 | place);
            int row = postings.rows()[at];
            assertThat(at < 40 ? row - 100 : row * 7 % 20).isEqualTo(at < 40 ? at : place);
            assertThat(at < 40 || at % 2 == 0 || row == postings.rows()[at - 1] + 20)
                    .isTrue();
        }
    }

    @Test
    void patterns_are_counted_and_sorted() {
        var counts = new PatternCounts();
        var more = new PatternCounts();
        for (int at = 0; at < 9_000; at++) {
            (at % 2 == 0 ? counts : more).add(at % 3_000, 7, 1);
        }

        counts.addAll(more);

        assertThat(counts.sorted()).hasSize(3_000).allMatch(pattern -> pattern.count() == 3 && pattern.rarities() == 7);
        assertThat(counts.sorted().getFirst().levels()).isZero();
        assertThat(counts.sorted().getLast().levels()).isEqualTo(2_999);
    }

    @Test
    void a_failure_in_one_thread_is_the_failure_of_all() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Parallel.run(5_000, 3, () -> (number, _, _) -> {
                    if (number == 4) {
                        throw new IllegalArgumentException("chunk 4");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("chunk 4");
    }
}
