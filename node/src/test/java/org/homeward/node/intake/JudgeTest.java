package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.node.intake.JudgeFixture.TODAY;
import static org.homeward.node.intake.JudgeFixture.book;
import static org.homeward.node.intake.JudgeFixture.form;
import static org.homeward.node.intake.JudgeFixture.judge;
import static org.homeward.node.intake.JudgeFixture.rule;
import static org.homeward.node.intake.JudgeFixture.rules;
import static org.homeward.node.intake.JudgeFixture.terms;
import static org.homeward.node.intake.JudgeFixture.warnings;

import java.util.ArrayList;
import org.homeward.node.rounds.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A parcel is judged by the terms, the form, the law and the receiving side's conditions")
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeTest {

    @Nested
    @DisplayName("Everything that refuses is said at once, in one order")
    class Order {

        @Test
        void all_rules_come_in_the_order_of_the_description() {
            var form = form(
                    "weight_grams", "10001",
                    "addressee_birth_date", "вчора",
                    "addressee_surname", "—",
                    "letters", "-1",
                    "contents", "book|novel|1|300; food|tea|x|100; food|tea|1|100; tool|saw|1|1; footwear|boots|3|900");

            assertThat(rules(judge().judge(2, form, true)))
                    .containsExactly(
                            "terms.weight_max",
                            "form.birth_date",
                            "form.surname",
                            "form.reference",
                            "form.count",
                            "form.contents",
                            "C-10",
                            "R-9",
                            "R-3");
        }

        @Test
        void an_unreadable_weight_stands_between_counts_and_contents() {
            var form = form("weight_grams", "5,5", "drawings", "two", "contents", "");

            assertThat(rules(judge().judge(2, form, false)))
                    .containsExactly("form.count", "form.weight", "form.contents");
        }

        @Test
        void a_rule_that_refuses_twice_is_named_once_and_both_faults_are_said() {
            var refused = (Judged.Refused) judge().judge(2, form("letters", "-1", "drawings", "x"), false);

            assertThat(refused.rules()).containsExactly("form.count");
            assertThat(refused.faults()).hasSize(2);
        }
    }

    @Nested
    @DisplayName("Weight: what the scales said against the terms")
    class Weight {

        @Test
        void the_agreed_most_is_taken_and_a_gram_more_refused() {
            assertThat(rules(judge().judge(2, form("weight_grams", "10000"), false)))
                    .isEmpty();
            assertThat(rules(judge().judge(2, form("weight_grams", "10001"), false)))
                    .containsExactly("terms.weight_max");
        }

        @Test
        void a_gram_below_the_agreed_least_warns_and_never_refuses() {
            assertThat(warnings(form("weight_grams", "5000"))).isEmpty();
            assertThat(warnings(form("weight_grams", "4999"))).containsExactly("terms.weight_min");
            assertThat(warnings(form("weight_grams", "1"))).containsExactly("terms.weight_min");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "-5", "5.5", "5 000", "1e3", "٥٠٠٠", "пять"})
        void what_is_no_whole_number_above_0_is_a_fault_of_the_form(String weight) {
            assertThat(rules(judge().judge(2, form("weight_grams", weight), false)))
                    .containsExactly("form.weight");
        }

        @Test
        void a_number_too_long_for_any_scales_is_too_heavy() {
            assertThat(rules(judge().judge(2, form("weight_grams", "99999999999999"), false)))
                    .containsExactly("terms.weight_max");
        }
    }

    @Nested
    @DisplayName("The form")
    class Form {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "—", "123", "?!"})
        void a_surname_has_a_letter_in_it(String surname) {
            assertThat(rules(judge().judge(2, form("addressee_surname", surname), false)))
                    .containsExactly("form.surname");
        }

        @Test
        void a_surname_of_one_letter_is_taken() {
            assertThat(rules(judge().judge(2, form("addressee_surname", "О"), false)))
                    .isEmpty();
        }

        @Test
        void a_reference_is_1_to_60_characters_and_names_no_other_parcel() {
            assertThat(rules(judge().judge(2, form("parcel_ref", "r".repeat(60)), false)))
                    .isEmpty();
            assertThat(rules(judge().judge(2, form("parcel_ref", "r".repeat(61)), false)))
                    .containsExactly("form.reference");
            assertThat(rules(judge().judge(2, form("parcel_ref", " "), false))).containsExactly("form.reference");
            assertThat(rules(judge().judge(2, form(), true))).containsExactly("form.reference");
        }

        @ParameterizedTest
        @CsvSource({"0, true", "007, true", "100000, true", "100001, false", "-0, false", "1.0, false", "'', false"})
        void letters_and_drawings_are_whole_numbers_of_at_least_0(String count, boolean isTaken) {
            assertThat(judge().judge(2, form("letters", count), false) instanceof Judged.Accepted)
                    .isEqualTo(isTaken);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "food|tea|0|100",
                    "food|tea|x|100",
                    "food|tea||100",
                    "food|tea|2,5|100",
                    "food|tea|1",
                    "food|tea|1|100|1",
                    "|tea|1|100",
                    "food||1|100",
                    "food|tea|1|100; ",
                    "food|tea|1|-1"
                })
        void contents_that_are_not_parts_of_four_are_a_fault(String contents) {
            assertThat(rules(judge().judge(2, form("contents", contents), false)))
                    .containsExactly("form.contents");
        }

        @Test
        void five_hundred_lines_are_read_and_one_more_is_a_fault() {
            var lines = new ArrayList<String>();
            for (int line = 0; line < Contents.ITEMS_MAX; line++) {
                lines.add("food|tea|1|1");
            }
            assertThat(rules(judge().judge(2, form("contents", Contents.cell(lines)), false)))
                    .isEmpty();

            lines.add("food|tea|1|1");
            assertThat(rules(judge().judge(2, form("contents", Contents.cell(lines)), false)))
                    .containsExactly("form.contents");
        }

        @Test
        void a_thousand_characters_are_kept_and_one_more_is_a_fault() {
            var address = "а".repeat(Judge.CELL_CHARS_MAX);
            assertThat(rules(judge().judge(2, form("sender_address", address), false)))
                    .isEmpty();
            assertThat(rules(judge().judge(2, form("sender_address", address + "а"), false)))
                    .containsExactly("form.length");
        }
    }

    @Nested
    @DisplayName("GC III art. 72, C-10: no books in parcels of clothing and foodstuffs, medicine as a rule collective")
    class Books {

        @ParameterizedTest
        @ValueSource(strings = {"food|tea|1|1", "clothing.socks|socks|1|1", "footwear|boots|1|1", "food.dry|rice|1|1"})
        void a_book_goes_with_none_of_these(String other) {
            assertThat(rules(judge().judge(2, form("contents", "book.novel|novel|1|300; " + other), false)))
                    .containsExactly("C-10");
        }

        @Test
        void a_book_goes_alone_and_with_soap() {
            assertThat(rules(judge().judge(2, form("contents", "book|novel|1|300; hygiene|soap|1|90"), false)))
                    .isEmpty();
        }

        @Test
        void what_only_begins_like_a_book_is_none() {
            assertThat(rules(judge().judge(2, form("contents", "bookmark|mark|1|1; food|tea|1|100"), false)))
                    .isEmpty();
        }

        @Test
        void medicine_warns() {
            assertThat(warnings(form("contents", "medicine.pain|tablets|1|20"))).containsExactly("C-10");
        }
    }

    @Nested
    @DisplayName("The receiving side's conditions, the longest prefix deciding")
    class Conditions {

        @Test
        void a_limit_counts_all_pieces_that_its_rule_decides() {
            assertThat(rules(judge().judge(2, form("contents", "footwear|boots|1|1; footwear.sport|shoes|1|1"), false)))
                    .isEmpty();
            assertThat(rules(judge().judge(2, form("contents", "footwear|boots|1|1; footwear.sport|shoes|2|1"), false)))
                    .containsExactly("R-3");
        }

        @Test
        void pieces_that_a_closer_rule_decides_do_not_count_under_the_wider_one() {
            var form = form("contents", "food.canned|tin|4|1; food|tea|90|1");

            assertThat(rules(judge().judge(2, form, false))).isEmpty();
            assertThat(rules(judge().judge(2, form("contents", "food.canned|tin|5|1"), false)))
                    .containsExactly("R-2");
        }

        @Test
        void what_no_rule_names_falls_to_the_rest_wherever_it_stands_in_the_book() {
            assertThat(rules(judge().judge(2, form("contents", "tool|saw|1|1"), false)))
                    .containsExactly("R-9");
            assertThat(rules(judge().judge(2, form("contents", "personal|photo|1|1"), false)))
                    .isEmpty();
        }

        @Test
        void without_a_rest_what_no_rule_names_is_neither_refused_nor_warned_of() {
            var judge = new Judge(terms(), book(rule("R-1", "food", Decision.ALLOWED)), TODAY);

            assertThat(judge.judge(2, form("contents", "tool|saw|1|1"), false))
                    .isInstanceOfSatisfying(
                            Judged.Accepted.class,
                            parcel -> assertThat(parcel.warnings()).isEmpty());
        }

        @Test
        void readable_parts_are_judged_beside_an_unreadable_one() {
            assertThat(rules(judge().judge(2, form("contents", "food|tea|x|1; footwear|boots|3|1"), false)))
                    .containsExactly("form.contents", "R-3");
        }

        @Test
        void warnings_come_in_the_order_weight_law_book() {
            var form = form("weight_grams", "900", "contents", "game|chess|1|300; medicine|tablets|1|20");

            assertThat(warnings(form)).containsExactly("terms.weight_min", "C-10", "R-5");
        }

        @Test
        void a_refused_parcel_warns_of_nothing() {
            var judged = judge().judge(2, form("weight_grams", "0", "contents", "game|chess|1|300"), false);

            assertThat(judged).isInstanceOf(Judged.Refused.class);
        }
    }
}
