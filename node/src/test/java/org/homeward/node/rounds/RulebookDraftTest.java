package org.homeward.node.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A draft of a rulebook keeps its lines, right or wrong, and says what is wrong with each")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulebookDraftTest {

    private static final String HEAD =
            "rule,category,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru\n";

    @Test
    void every_fault_stands_at_its_line_and_column_also_after_a_cell_of_two_lines() {
        var draft = draft(HEAD + "A-1,food,allowed,,,\"f\ng\",f,f\nA 2,book,limited,,,b,,b\n");

        assertThat(draft.book()).isEmpty();
        assertThat(draft.faultsOf(1)).isEmpty();
        assertThat(draft.faultsOf(2)).containsOnlyKeys("rule", "quantity_max", "reason_uk");
    }

    @Test
    void a_draft_without_a_fault_is_a_book() {
        var draft = draft(HEAD + "A-1,food,allowed,,,f,f,f\n");

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.book()).map(book -> book.rules().size()).contains(1);
    }

    @Test
    void columns_in_another_order_are_read_by_their_names() {
        var draft = draft("category,rule,decision,quantity_max,proposed_by,reason_en,reason_ru,reason_uk\n"
                + "food,A-1,allowed,,,en,ru,uk\n");

        assertThat(draft.lines().getFirst().cell("reason_uk")).isEqualTo("uk");
        assertThat(draft.lines().getFirst().cell("rule")).isEqualTo("A-1");
    }

    @Test
    void a_line_is_put_in_place_added_and_taken_out_and_the_others_stay() {
        var draft = draft(HEAD + "A-1,food,allowed,,,\"f, g\",f,f\nA-2,book,allowed,,,b,b,b\n");
        var line = new RulebookLine(0, Map.of("rule", "A-3", "category", "*", "decision", "ask"));

        assertThat(lines(draft.with(2, line))).isEqualTo("A-1 A-3");
        assertThat(lines(draft.with(3, line))).isEqualTo("A-1 A-2 A-3");
        assertThat(lines(draft.without(1))).isEqualTo("A-2");
        assertThat(RulebookLine.read(draft.with(2, line)).getFirst().cell("reason_en"))
                .isEqualTo("f, g");
    }

    @Test
    void what_begins_like_a_formula_stays_as_it_was_written() {
        var line = new RulebookLine(0, Map.of("rule", "=1+1", "category", "-food", "reason_en", "@x"));
        var read = RulebookLine.read(draft(HEAD + "A-1,food,allowed,,,f,f,f\n").with(1, line));

        assertThat(read.getFirst().cells()).containsEntry("rule", "=1+1").containsEntry("category", "-food");
    }

    private static String lines(byte[] file) {
        return String.join(
                " ",
                RulebookLine.read(file).stream().map(line -> line.cell("rule")).toList());
    }

    private static RulebookDraft draft(String csv) {
        return RulebookDraft.of(Side.A, 1, csv.getBytes(StandardCharsets.UTF_8));
    }
}
