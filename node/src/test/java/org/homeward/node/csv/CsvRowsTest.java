package org.homeward.node.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("A CSV file is read whole or refused in a sentence that says where")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvRowsTest {

    private static final CsvColumns COLUMNS = new CsvColumns("list", List.of("ref", "name"), Set.of("row"));

    private final List<CsvRow> rows = new ArrayList<>();

    @Test
    void columns_may_stand_in_any_order_and_an_ignored_one_may_be_there() {
        assertThat(read("name,row,ref\nІван,7,A-1\n")).isEmpty();

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("A-1", "Іван"));
    }

    @Test
    void every_missing_doubled_and_unknown_column_is_said_at_once() {
        var faults = read("name,name,colour\n");

        assertThat(faults).extracting(Refusal::rule).containsOnly("file.columns");
        assertThat(faults).extracting(Refusal::at).containsExactly("name", "colour", "ref");
    }

    @Test
    void the_row_is_the_line_on_which_it_starts() {
        assertThat(read("ref,name\nA-1,\"two\nlines\"\n\nA-2,x\n")).isEmpty();

        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5);
    }

    @Test
    void a_row_with_a_cell_too_few_or_too_many_is_not_whole() {
        assertThat(read("ref,name\nA-1\nA-2,x,y\nA-3,x\n")).isEmpty();

        assertThat(rows).extracting(CsvRow::isWhole).containsExactly(false, false, true);
    }

    @Test
    void a_mark_of_utf_8_is_passed_over() {
        assertThat(read("\uFEFFref,name\nA-1,x\n")).isEmpty();

        assertThat(rows).hasSize(1);
    }

    @Test
    void another_delimiter_is_said() {
        assertThat(read("ref;name\nA-1;x\n")).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("file.delimiter");
            assertThat(fault.sentence()).contains("semicolon");
        });
        assertThat(read("ref\tname\n")).extracting(Refusal::sentence).allMatch(said -> said.contains("a tab"));
    }

    @Test
    void another_encoding_is_said_with_its_line() {
        assertThat(refusal("ref,name\nA-1,Іван\n", Charset.forName("windows-1251")))
                .contains("Line 2 has bytes that are no UTF-8");
        assertThat(refusal("\uFEFFref,name\n", StandardCharsets.UTF_16LE)).contains("UTF-16");
        assertThat(refusal("ref,name\nA-1,x\nA-2,\0\n", UTF_8)).contains("Line 3 has a NUL");
    }

    @Test
    void an_open_quotation_mark_is_said_with_the_row_before_it() {
        assertThat(read("ref,name\nA-1,x\nA-2,\"open\nA-3,x\n")).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("file.row");
            assertThat(fault.sentence()).contains("line 2");
        });
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(read("")).extracting(Refusal::rule).containsExactly("file.empty");
    }

    @Test
    void fifty_thousand_rows_are_read_and_one_more_refuses_the_file() {
        var file = new StringBuilder("ref,name\n");
        for (int row = 1; row <= RowFile.ROWS_MAX; row++) {
            file.append('A').append(row).append(",x\n");
        }
        assertThat(read(file.toString())).isEmpty();

        assertThat(read(file + "one,more\n")).extracting(Refusal::rule).containsExactly("file.rows");
    }

    @Test
    void the_longest_cell_is_read_and_one_character_more_refuses_the_file() {
        var cell = "x".repeat(RowFile.CELL_CHARS_MAX);
        assertThat(read("ref,name\nA-1," + cell + "\n")).isEmpty();

        assertThat(read("ref,name\nA-1," + cell + "x\n"))
                .extracting(Refusal::rule)
                .containsExactly("file.row");
    }

    @Test
    void sixty_cells_make_a_row_that_is_not_whole_and_one_more_refuses_the_file() {
        var row = "x" + ",x".repeat(RowFile.COLUMNS_MAX - 1);
        assertThat(read("ref,name\n" + row + "\n")).isEmpty();

        assertThat(read("ref,name\n" + row + ",x\n")).extracting(Refusal::rule).containsExactly("file.row");
    }

    @Test
    void a_file_of_64_mib_is_taken_and_one_byte_more_is_not() {
        var largest = new byte[RowFile.BYTES_MAX];
        java.util.Arrays.fill(largest, (byte) 'x');
        assertThat(RowFile.of(ByteBuffer.wrap(largest))).isInstanceOf(Answer.Done.class);

        assertThat(RowFile.of(ByteBuffer.wrap(new byte[RowFile.BYTES_MAX + 1]))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whatever_is_written_reads_back_as_it_was() {
        var random = new Random(20260902);
        var letters = "'=+-@\t\r\n 019.,;\"|аБz";
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < 3_000; row++) {
            table.add(List.of("r" + row, text(random, letters)));
        }

        assertThat(read(new String(CsvText.of(COLUMNS.names(), table), UTF_8))).isEmpty();

        assertThat(rows).extracting(CsvRow::cells).isEqualTo(table);
    }

    private static String text(Random random, String letters) {
        var cell = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        return cell.toString();
    }

    private List<Refusal> read(String text) {
        rows.clear();
        return switch (RowFile.of(ByteBuffer.wrap(text.getBytes(UTF_8)))) {
            case Answer.Done<RowFile>(var file) -> file.rows(COLUMNS, rows::add);
            case Answer.Refused<RowFile> refused -> refused.refusals();
        };
    }

    private static String refusal(String text, Charset charset) {
        return switch (RowFile.of(ByteBuffer.wrap(text.getBytes(charset)))) {
            case Answer.Done<RowFile> _ -> "taken";
            case Answer.Refused<RowFile> refused ->
                refused.refusals().getFirst().sentence();
        };
    }
}
