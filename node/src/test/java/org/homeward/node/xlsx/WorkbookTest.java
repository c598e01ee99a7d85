package org.homeward.node.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sheet of a workbook is read as the person who filled it in sees it")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTest {

    private static final SheetLimits LIMITS = new SheetLimits(5, 4, 100, 200);

    private final List<SheetRow> rows = new ArrayList<>();
    private String sheet = "";

    private List<String> read(WorkbookFixture book) {
        return read(book.buffer());
    }

    private List<String> read(ByteBuffer book) {
        rows.clear();
        var reader = new SheetReader() {
            @Override
            public void sheet(String name) {
                sheet = name;
            }

            @Override
            public void row(SheetRow row) {
                rows.add(row);
            }
        };
        return Workbook.read(book, "held", LIMITS, reader).stream()
                .map(Refusal::rule)
                .toList();
    }

    private String cell(WorkbookFixture book) {
        assertThat(read(book)).isEmpty();
        return rows.getFirst().cells().getFirst();
    }

    private static String row(String cells) {
        return "<sheetData><row r=\"1\">" + cells + "</row></sheetData>";
    }

    private static WorkbookFixture number(String value, String format) {
        return WorkbookFixture.empty()
                .styles("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"" + format
                        + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"164\"/></cellXfs>")
                .sheet("list", row("<c r=\"A1\" s=\"1\"><v>" + value + "</v></c>"));
    }

    @ParameterizedTest
    @CsvSource({
        "6000, General, 6000",
        "6000.0, General, 6000",
        "1.0E7, 0.00, 10000000",
        "0.30000000000000004, General, 0.3",
        "-12.50, General, -12.5",
        "0, General, 0",
        "417, 00000, 00417",
        "123456, 00000, 123456",
        "29358, dd.mm.yyyy, 1980-05-17",
        "29358, 'yyyy\\-mm\\-dd', 1980-05-17",
        "29358, '[$-422]d mmmm yyyy', 1980-05-17",
        "29358.5, dd.mm.yyyy, 1980-05-17 12:00",
        "1, dd.mm.yyyy, 1900-01-01",
        "59, dd.mm.yyyy, 1900-02-28",
        "60, dd.mm.yyyy, 60",
        "61, dd.mm.yyyy, 1900-03-01",
        "0, dd.mm.yyyy, 0",
        "-5, dd.mm.yyyy, -5",
        "99999999, dd.mm.yyyy, 99999999",
        "0.5, h:mm, 0.5",
        "12, '0.00\\d', 12",
        "12, '[Red]0', 12",
        "1E999999999, General, 1E999999999"
    })
    void a_number_is_what_is_seen(String value, String format, String seen) {
        assertThat(cell(number(value, format))).isEqualTo(seen);
    }

    @Test
    void a_workbook_that_counts_from_1904_has_the_same_days() {
        var book = number("27896", "dd.mm.yyyy").properties("date1904=\"1\"");

        assertThat(cell(book)).isEqualTo("1980-05-17");
    }

    @ParameterizedTest
    @CsvSource({"14, 1980-05-17", "22, 1980-05-17", "30, 1980-05-17", "2, 29358", "18, 29358", "49, 29358"})
    void a_format_without_a_pattern_is_known_by_its_number(int format, String seen) {
        var book = WorkbookFixture.empty()
                .styles("<cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs>")
                .sheet("list", row("<c r=\"A1\"><v>29358</v></c>"));

        assertThat(cell(book)).isEqualTo(seen);
    }

    @Test
    void texts_keep_zeros_apostrophes_and_runs_and_leave_out_how_they_are_pronounced() {
        var book = WorkbookFixture.empty()
                .strings(
                        "<si><t>00417</t></si>",
                        "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Дем’я</t></r><r><t>нович'</t></r></si>",
                        "<si><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh></si>")
                .sheet(
                        "list",
                        row(
                                "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"s\"><v>2</v></c>"));

        assertThat(read(book)).isEmpty();
        assertThat(rows.getFirst().cells()).containsExactly("00417", "Дем’янович'", "", "東");
    }

    @Test
    void other_kinds_of_cells_are_texts_too() {
        var book = WorkbookFixture.empty()
                .sheet(
                        "list",
                        "<sheetData><row><c t=\"b\"><v>1</v></c><c t=\"d\"><v>1980-05-17T00:00:00</v></c>"
                                + "<c t=\"str\"><v>a_x000D_b_x005F_c_x0000_</v></c><c t=\"e\"><v>#N/A</v></c></row></sheetData>");

        assertThat(read(book)).isEmpty();
        assertThat(rows.getFirst().cells()).containsExactly("TRUE", "1980-05-17", "a\rb_c_x0000_", "#N/A");
    }

    @Test
    void rows_keep_their_numbers_and_those_without_a_value_are_passed_over() {
        var book = WorkbookFixture.empty()
                .sheet(
                        "list",
                        "<sheetData><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                + "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"XFD3\"/></row>"
                                + "<row r=\"7\"><c r=\"B7\"><v>5</v></c></row></sheetData>");

        assertThat(read(book)).isEmpty();
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 7);
        assertThat(rows.getLast().cells()).containsExactly("", "5");
    }

    @Test
    void the_sheet_that_is_called_so_is_read_or_the_only_one_with_content_that_is_seen() {
        var filled = WorkbookFixture.data(List.of(List.of("x")));
        var named = WorkbookFixture.empty()
                .sheet("notes", filled)
                .sheet("Held", WorkbookFixture.data(List.of(List.of("y"))));
        var alone = WorkbookFixture.empty()
                .sheet("notes", "<sheetData/>")
                .sheet("hidden", filled, "state=\"veryHidden\"")
                .sheet("people", WorkbookFixture.data(List.of(List.of("z"))));

        assertThat(cell(named)).isEqualTo("y");
        assertThat(sheet).isEqualTo("Held");
        assertThat(cell(alone)).isEqualTo("z");
    }

    @Test
    void the_last_row_column_and_character_within_the_limits_are_read_and_one_more_refuses_the_file() {
        var five = java.util.Collections.nCopies(5, List.of("x"));
        var six = java.util.Collections.nCopies(6, List.of("x"));

        assertThat(read(WorkbookFixture.of("list", five))).isEmpty();
        assertThat(read(WorkbookFixture.of("list", six))).containsExactly("file.rows");
        assertThat(read(WorkbookFixture.of("list", List.of(List.of("a", "b", "c", "d")))))
                .isEmpty();
        assertThat(read(WorkbookFixture.of("list", List.of(List.of("a", "b", "c", "d", "e")))))
                .containsExactly("file.wide");
        assertThat(read(WorkbookFixture.of("list", List.of(List.of("x".repeat(100))))))
                .isEmpty();
        assertThat(read(WorkbookFixture.of("list", List.of(List.of("x".repeat(101))))))
                .containsExactly("file.cell");
        var full = "x".repeat(100);
        assertThat(read(WorkbookFixture.of("list", List.of(List.of(full, full)))))
                .isEmpty();
        assertThat(read(WorkbookFixture.of("list", List.of(List.of(full, full, "x")))))
                .containsExactly("file.cell");
    }

    @Test
    void what_is_written_reads_back_as_it_was() {
        var random = new java.util.Random(20_261_125);
        var letters = "'=+-@\t\r\n 019.,;<>&\"_x0D|аБz";
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < 500; row++) {
            var cell = new StringBuilder("_x000D_".substring(0, random.nextInt(8)));
            for (int length = random.nextInt(9); length > 0; length--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }
            table.add(List.of("r" + row, cell + "."));
        }
        var read = new ArrayList<List<String>>();

        var stopped = Workbook.read(
                ByteBuffer.wrap(WorkbookText.of("held", List.of("a", "b"), table)),
                "held",
                new SheetLimits(501, 2, 100, 200),
                new SheetReader() {
                    @Override
                    public void sheet(String name) {}

                    @Override
                    public void row(SheetRow row) {
                        read.add(row.cells());
                    }
                });

        assertThat(stopped).isEmpty();
        assertThat(read.getFirst()).containsExactly("a", "b");
        assertThat(read.subList(1, read.size())).isEqualTo(table);
    }

    @Test
    void a_workbook_that_another_program_wrote_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Invented", "1.0")) {
            var written = book.newWorksheet("people");
            written.value(0, 0, "Вигаданко & син");
            written.value(0, 1, LocalDate.of(1980, 5, 17));
            written.style(0, 1).format("yyyy-MM-dd").set();
            written.value(0, 2, 6000);
            written.value(0, 3, "00417");
        }

        assertThat(read(ByteBuffer.wrap(bytes.toByteArray()))).isEmpty();
        assertThat(rows.getFirst().cells()).containsExactly("Вигаданко & син", "1980-05-17", "6000", "00417");
    }
}
