package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Relatives are not taken for one person")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelativesTest {

    private static Linkage linkage = PeopleFixture.linked(PeopleFixture.lists(2, 1), LinkSettings.STANDARD);

    @BeforeAll
    static void a_family_on_two_lists() {
        var lists = PeopleFixture.lists(400, 21);
        var left = new ArrayList<>(lists.left());
        var right = new ArrayList<>(lists.right());
        left.add(line("son", "Юхимчук", "Тарас", "Романович", "1985-03-02", "Умань"));
        right.add(line("twin", "Юхимчук", "Максим", "Романович", "1985-03-02", "Умань"));
        right.add(line("brother", "Юхимчук", "Денис", "Романович", "1988-11-20", "Умань"));
        right.add(line("father", "Юхимчук", "Роман", "Тарасович", "1960-11-20", "Умань"));
        linkage = PeopleFixture.linked(new PeopleFixture.Lists(left, right), LinkSettings.STANDARD);
    }

    private static Line line(String id, String... values) {
        return new Line(id, List.of(values[0], values[1], values[2], "m", values[3], values[4], ""));
    }

    @Test
    void a_rare_surname_a_father_and_a_home_in_common_do_not_make_two_brothers_one() {
        assertThat(linkage.links()).noneMatch(link -> link.leftId().equals("son") && link.zone() == Zone.MATCH);
        assertThat(explained("brother").zone()).isEqualTo(Zone.NO_MATCH);
        assertThat(explained("father").zone()).isEqualTo(Zone.NO_MATCH);
    }

    @Test
    void what_relatives_share_is_said_as_evidence_against() {
        assertThat(explained("twin").evidence()).anyMatch(piece -> piece.field().equals("family") && piece.bits() < 0);
    }

    private static Candidate explained(String rightId) {
        return linkage.explain("son", rightId).orElseThrow();
    }

    @Test
    void ids_that_are_on_no_list_explain_nothing() {
        assertThat(linkage.explain("son", "nobody")).isEmpty();
        assertThat(linkage.explain("nobody", "twin")).isEmpty();
    }
}
