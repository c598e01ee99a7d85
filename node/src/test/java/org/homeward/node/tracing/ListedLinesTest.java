package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.homeward.linkage.Line;
import org.homeward.linkage.Zone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Who of a list a family may mean")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListedLinesTest {

    private static final Line HRYHORENKO = listed("B-1", "Григоренко", "Алексей", "Иванович", "1985-03-11", "А-100001");
    private static final Line MELNYCHENKO =
            listed("B-2", "Мельниченко", "Сергей", "Павлович", "1990-08-21", "А-100002");
    private static final Line KUZMENKO = listed("B-3", "Кузьменко", "Виктор", "Андреевич", "1979-02-02", "А-100003");
    private static final List<Line> LINES = List.of(HRYHORENKO, MELNYCHENKO, KUZMENKO);

    private static Line listed(
            String ref, String surname, String given, String patronymic, String birth, String number) {
        return new Line(ref, List.of(surname, given, patronymic, birth, number, "рядовой"));
    }

    private static Sought sought(String surname, String given, String patronymic, String birth, String number) {
        return new Sought("winter", "A-1", surname, given, patronymic, LocalDate.parse(birth), "солдат", number);
    }

    private static List<Candidate> whoMayBe(List<Line> lines, Sought sought) {
        return ListedLines.of(lines, List.of()).whoMayBe(sought);
    }

    private static Candidate only(List<Candidate> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void equal_number_and_birth_date_with_the_same_name_in_the_other_language_is_a_match() {
        var one = only(whoMayBe(LINES, sought("Григоренко", "Олексій", "Іванович", "1985-03-11", "А-100001")));

        assertThat(one.personRef()).isEqualTo("B-1");
        assertThat(one.zone()).isEqualTo(Zone.MATCH);
        assertThat(one.basis()).isEqualTo(Candidate.Basis.NUMBER_AND_BIRTH_DATE);
        assertThat(one.evidence()).anyMatch(evidence -> evidence.field().equals("service_number"));
    }

    @Test
    void equal_number_and_birth_date_with_names_that_speak_against_it_is_a_review() {
        var one = only(whoMayBe(LINES, sought("Романюк", "Ольга", "Степанівна", "1979-02-02", "А-100003")));

        assertThat(one.personRef()).isEqualTo("B-3");
        assertThat(one.zone()).isEqualTo(Zone.REVIEW);
        assertThat(one.basis()).isEqualTo(Candidate.Basis.NUMBER_AND_BIRTH_DATE);
    }

    @Test
    void without_a_number_the_same_name_and_birth_date_is_a_match_by_linkage() {
        var one = only(whoMayBe(LINES, sought("Григоренко", "Олексій", "Іванович", "1985-03-11", "")));

        assertThat(one.zone()).isEqualTo(Zone.MATCH);
        assertThat(one.basis()).isEqualTo(Candidate.Basis.LINKAGE);
    }

    @Test
    void a_brother_on_the_list_is_no_match() {
        var found = whoMayBe(LINES, sought("Григоренко", "Микола", "Іванович", "1987-10-02", ""));

        assertThat(found).noneMatch(Candidate::isMatch);
    }

    @Test
    void a_stranger_is_nobody() {
        assertThat(whoMayBe(LINES, sought("Вовчук", "Ярина", "Тарасівна", "1999-12-30", "Я-777777")))
                .isEmpty();
    }

    @Test
    void two_lines_with_that_number_and_birth_date_are_both_looked_at() {
        var twice = listed("B-9", "Григоренко", "Алексей", "Иванович", "1985-03-11", "А-100001");
        var lines = List.of(HRYHORENKO, twice, KUZMENKO);

        var found = whoMayBe(lines, sought("Григоренко", "Олексій", "Іванович", "1985-03-11", "А-100001"));

        assertThat(found).extracting(Candidate::personRef).containsExactlyInAnyOrder("B-1", "B-9");
        assertThat(found).noneMatch(Candidate::isMatch);
    }

    @Test
    void an_empty_list_has_nobody() {
        assertThat(whoMayBe(List.of(), sought("Григоренко", "Олексій", "Іванович", "1985-03-11", "А-100001")))
                .isEmpty();
    }

    @Test
    void the_order_of_the_list_changes_nothing() {
        var asked = sought("Мельниченко", "Сергій", "Павлович", "1990-08-12", "А-100002");
        var one = whoMayBe(LINES, asked);
        var shuffled = new ArrayList<>(LINES);
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(whoMayBe(shuffled, asked)).isEqualTo(one);
        }
        assertThat(one).extracting(Candidate::personRef).containsExactly("B-2");
    }

    @Test
    void two_families_who_wrote_one_man_differently_wrote_of_one_man() {
        var lines = ListedLines.of(LINES, List.of());
        var mother = sought("Григоренко", "Олексій", "Іванович", "1985-03-11", "");
        var brother = sought("Григоренко", "Алексей", "", "1985-03-11", "А-100001");
        var other = sought("Мельниченко", "Сергій", "Павлович", "1990-08-21", "");

        assertThat(lines.areOne(mother, brother)).isTrue();
        assertThat(lines.areOne(mother, other)).isFalse();
    }
}
