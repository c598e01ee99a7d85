package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("What changes nothing in a linkage")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkagePropertiesTest {

    private static final int PEOPLE = 400;
    private static final LinkSettings SETTINGS = LinkSettings.STANDARD.withThreads(2);

    @Test
    void most_of_who_is_on_both_lists_is_found_and_nobody_is_taken_for_another() {
        var linkage = PeopleFixture.linked(PeopleFixture.lists(PEOPLE, 1), SETTINGS);

        var matches = linkage.links().stream()
                .filter(link -> link.zone() == Zone.MATCH)
                .toList();
        long right = matches.stream().filter(LinkagePropertiesTest::isTrue).count();
        assertThat(matches.size()).isGreaterThan(PEOPLE / 2);
        assertThat(right / (double) matches.size()).isGreaterThan(0.98);
    }

    private static boolean isTrue(Link link) {
        return link.leftId().substring(1).equals(link.rightId().substring(1));
    }

    @Test
    void the_order_of_the_lines_does_not_matter() {
        for (long seed = 1; seed <= 3; seed++) {
            var lists = PeopleFixture.lists(PEOPLE, seed);
            var shuffled = new PeopleFixture.Lists(shuffled(lists.left(), seed), shuffled(lists.right(), seed + 9));

            assertThat(PeopleFixture.linked(shuffled, SETTINGS).links())
                    .isEqualTo(PeopleFixture.linked(lists, SETTINGS).links());
        }
    }

    private static List<Line> shuffled(List<Line> lines, long seed) {
        var copy = new ArrayList<>(lines);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Test
    void the_number_of_threads_does_not_matter() {
        var lists = PeopleFixture.lists(2 * Parallel.CHUNK_ROWS + 7, 4);

        var one = PeopleFixture.linked(lists, SETTINGS.withThreads(1));
        var many = PeopleFixture.linked(lists, SETTINGS.withThreads(5));

        assertThat(many.links()).isEqualTo(one.links());
        assertThat(many.figures()).isEqualTo(one.figures());
    }

    @Test
    void swapping_left_and_right_mirrors_the_result() {
        for (long seed = 1; seed <= 3; seed++) {
            var lists = PeopleFixture.lists(PEOPLE, seed);

            var forth = PeopleFixture.linked(lists, SETTINGS);
            var back = PeopleFixture.linked(lists.mirrored(), SETTINGS);

            assertThat(back.links().stream()
                            .map(link -> new Link(link.rightId(), link.leftId(), 0, link.zone()))
                            .collect(Collectors.toSet()))
                    .isEqualTo(forth.links().stream()
                            .map(link -> new Link(link.leftId(), link.rightId(), 0, link.zone()))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void a_record_that_has_nothing_to_do_with_anybody_changes_no_decision() {
        for (long seed = 1; seed <= 3; seed++) {
            var lists = PeopleFixture.lists(PEOPLE, seed);
            var more = new ArrayList<>(lists.right());
            more.add(PeopleFixture.person("R-stranger", "Уррхвацман", "Зигмунд", "Ебергардович", "1911-11-30"));

            assertThat(decisions(PeopleFixture.linked(new PeopleFixture.Lists(lists.left(), more), SETTINGS)))
                    .isEqualTo(decisions(PeopleFixture.linked(lists, SETTINGS)));
        }
    }

    private static List<Link> decisions(Linkage linkage) {
        return linkage.links().stream()
                .map(link -> new Link(link.leftId(), link.rightId(), 0, link.zone()))
                .toList();
    }

    @Test
    void an_empty_list_has_nobody_in_common_with_any() {
        var some = PeopleFixture.lists(20, 1).left();

        assertThat(PeopleFixture.linked(new PeopleFixture.Lists(List.of(), some), SETTINGS)
                        .links())
                .isEmpty();
        assertThat(PeopleFixture.linked(new PeopleFixture.Lists(some, List.of()), SETTINGS)
                        .links())
                .isEmpty();
        assertThat(PeopleFixture.linked(new PeopleFixture.Lists(List.of(), List.of()), SETTINGS)
                        .links())
                .isEmpty();
    }
}
