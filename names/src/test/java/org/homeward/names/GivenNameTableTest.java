package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenNameTableTest {

    private final GivenNameTable table = new GivenNameTable(List.of(
            "# a remark",
            "",
            "m Микола Николай  Ніколай : Коля",
            "m Яків : Яша : Яковл Яковол",
            "m Олександр Александр : Саша Шура",
            "f Олександра Александра : Саша Шура",
            "m Василь : Вася",
            "m Валентин : Валя",
            "f Валентина : Валя Тіна"));

    @Test
    void every_full_form_leads_to_the_head_of_its_row_and_a_stranger_to_itself() {
        assertThat(table.head("nikolai")).isEqualTo("mikola");
        assertThat(table.head("mikola")).isEqualTo("mikola");
        assertThat(table.head("kola")).isEqualTo("kola");
        assertThat(table.head("marko")).isEqualTo("marko");
        assertThat(table.isFull("nikolai")).isTrue();
        assertThat(table.isFull("kola")).isFalse();
    }

    @Test
    void a_short_form_leads_to_every_head_it_may_belong_to() {
        assertThat(table.headsOfShort("sawa")).containsExactly("oliksandr", "oliksandra");
        assertThat(table.headsOfShort("kola")).containsExactly("mikola");
        assertThat(table.headsOfShort("mikola")).isEmpty();
    }

    @Test
    void a_form_of_both_genders_has_none_and_any_other_has_its_own() {
        assertThat(table.gender("sawa")).isEqualTo(Gender.UNKNOWN);
        assertThat(table.gender("vala")).isEqualTo(Gender.UNKNOWN);
        assertThat(table.gender("tina")).isEqualTo(Gender.FEMALE);
        assertThat(table.gender("kola")).isEqualTo(Gender.MALE);
        assertThat(table.gender("oliksandra")).isEqualTo(Gender.FEMALE);
        assertThat(table.gender("marko")).isEqualTo(Gender.UNKNOWN);
    }

    @Test
    void a_mans_name_without_its_last_vowel_is_the_stem_of_a_patronymic() {
        assertThat(table.headByStem("mikol")).isEqualTo("mikola");
        assertThat(table.headByStem("nikola")).isEqualTo("mikola");
        assertThat(table.headByStem("iakovl")).isEqualTo("iakov");
        assertThat(table.headByStem("iakovol")).isEqualTo("iakov");
        assertThat(table.isStem("oliksandr")).isTrue();
        assertThat(table.headByStem("valintin")).isEqualTo("valintin");
        assertThat(table.isStem("tin")).isFalse();
        assertThat(GivenNameTable.stemOf("a")).isEqualTo("a");
        assertThat(GivenNameTable.stemOf("ia")).isEqualTo("i");
        assertThat(GivenNameTable.stemOf("")).isEmpty();
    }

    @Test
    void an_initial_may_stand_for_any_form_of_the_row() {
        assertThat(table.starts("mikola")).contains("m", "n");
        assertThat(table.starts("marko")).isEqualTo("m");
        assertThat(table.starts("")).isEmpty();
    }
}
