package org.homeward.node.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.node.requests.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A workbook that would run, fetch, hide or flood something is refused in a sentence")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileWorkbookTest {

    private static final SheetLimits LIMITS = new SheetLimits(50_001, 60, 60_000, 200_000);
    private static final long HEAP_GROWS_MAX = 50L << 20;
    private static final List<List<String>> GOOD = List.of(List.of("person_ref", "surname"), List.of("B-H1", "x"));

    private static int given;

    private static List<Refusal> read(byte[] file) {
        given = 0;
        return Workbook.read(ByteBuffer.wrap(file), "held", LIMITS, new SheetReader() {
            @Override
            public void sheet(String name) {}

            @Override
            public void row(SheetRow row) {
                given++;
            }
        });
    }

    private static String rule(WorkbookFixture book) {
        return rule(book.bytes());
    }

    private static String rule(byte[] file) {
        var refusals = read(file);
        assertThat(refusals).hasSizeLessThan(2);
        return refusals.isEmpty() ? "" : refusals.getFirst().rule();
    }

    private static WorkbookFixture good() {
        return WorkbookFixture.of("list", GOOD);
    }

    private static WorkbookFixture with(String cells) {
        return WorkbookFixture.empty().sheet("list", "<sheetData><row r=\"1\">" + cells + "</row></sheetData>");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void the_same_workbook_without_any_of_it_is_read() {
        assertThat(rule(good())).isEmpty();
        assertThat(given).isEqualTo(2);
    }

    /// A sheet that repeats a row, packed while it is written: the test holds no more than the file.
    private static byte[] repeating(String row, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var parts = new LinkedHashMap<String, byte[]>();
        var frame = WorkbookFixture.empty().sheet("list", "");
        try (var zip = new ZipOutputStream(bytes);
                var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(frame.bytes()))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                parts.put(entry.getName(), from.readAllBytes());
            }
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet1.xml")) {
                    zip.write("<worksheet><sheetData>".getBytes(UTF_8));
                    var chunk = row.repeat(1_000).getBytes(UTF_8);
                    for (int time = 0; time < times / 1_000; time++) {
                        zip.write(chunk);
                    }
                    zip.write("</sheetData></worksheet>".getBytes(UTF_8));
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_bomb_that_packs_too_well_is_not_unpacked() throws IOException {
        var bomb = repeating("<row></row>", 5_000_000);
        assertThat(bomb.length).isLessThan(4 << 20);
        long before = allocated();

        assertThat(rule(bomb)).isEqualTo("file.bomb");
        assertThat(allocated() - before).isLessThan(HEAP_GROWS_MAX);
    }

    @Test
    void a_file_that_packs_as_lists_do_is_stopped_at_its_size() throws IOException {
        var row = "<row></row>".repeat(1_000).getBytes(UTF_8);
        var endless = new java.io.InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int given = Math.min(length, row.length);
                System.arraycopy(row, 0, into, offset, given);
                return given;
            }
        };
        long read = 0;
        var rule = "";
        try (var part = new PartStream(endless, 1L << 30, new PartStream.Budget())) {
            var into = new byte[1 << 20];
            for (int got = part.read(into); got > 0; got = part.read(into)) {
                read += got;
            }
        } catch (BookFault fault) {
            rule = fault.refusal().rule();
        }

        assertThat(rule).isEqualTo("file.bomb");
        assertThat(read).isBetween(PartStream.BYTES_MAX - (1 << 20), PartStream.BYTES_MAX);
    }

    @Test
    void formulas_are_named_with_their_cells() {
        var book = with("<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"str\"><f>cmd|'/c calc'!A0</f><v>x</v></c>");

        var refusal = read(book.bytes()).getFirst();

        assertThat(refusal.rule()).isEqualTo("file.formula");
        assertThat(refusal.sentence()).contains("2: A1, C1");
        assertThat(given).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "xl/activeX/activeX1.xml"
            })
    void macros_and_controls_are_refused(String part) {
        assertThat(rule(good().part(part, "x"))).isEqualTo("file.macro");
    }

    @Test
    void a_workbook_that_calls_itself_macro_enabled_is_refused() {
        assertThat(rule(good().type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")))
                .isEqualTo("file.macro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/externalLinks/externalLink1.xml",
                "xl/connections.xml",
                "xl/queryTables/queryTable1.xml",
                "xl/embeddings/oleObject1.bin"
            })
    void links_to_elsewhere_dde_and_queries_are_refused(String part) {
        assertThat(rule(good().part(
                                part,
                                "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>")))
                .isEqualTo("file.external");
    }

    @Test
    void a_part_that_lies_elsewhere_is_refused_and_an_address_in_a_cell_is_not() {
        assertThat(rule(good().relate("worksheet", "https://example.org/x.xml", "TargetMode=\"External\"")))
                .isEqualTo("file.external");
        assertThat(rule(good().part(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                "<Relationships><Relationship Id=\"r\" Type=\"x/hyperlink\" Target=\"mailto:a@example.org\""
                                        + " TargetMode=\"External\"/></Relationships>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.xml", "/etc/evil", "xl\\evil.xml", "C:evil", "xl/../../evil", "a\nb"})
    void a_name_that_leads_out_of_the_file_is_refused(String name) {
        assertThat(rule(good().part(name, "x"))).isEqualTo("file.entry");
    }

    @Test
    void a_target_that_leads_out_of_the_file_is_no_part() {
        var parts = Map.of(
                "[Content_Types].xml", "<Types/>".getBytes(UTF_8),
                "_rels/.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/></Relationships>"
                                .getBytes(UTF_8));

        assertThat(rule(WorkbookFixture.zip(parts))).isEqualTo("file.workbook");
    }

    @Test
    void a_million_columns_are_refused() {
        assertThat(rule(with("<c r=\"BDWGN1\" t=\"inlineStr\"><is><t>x</t></is></c>")))
                .isEqualTo("file.wide");
        assertThat(rule(with("<c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c>")))
                .isEqualTo("file.wide");
        assertThat(rule(with("<c r=\"BI1\"><v>1</v></c>"))).isEqualTo("file.wide");
        assertThat(rule(with("<c r=\"BH1\"><v>1</v></c>"))).isEmpty();
        assertThat(rule(with("<c><v>1</v></c>".repeat(1_000_000)))).isIn("file.wide", "file.bomb");
    }

    @Test
    void a_million_rows_are_refused_at_the_limit() throws IOException {
        var row = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>";

        assertThat(rule(repeating(row, 1_000_000))).isEqualTo("file.rows");
        assertThat(given).isEqualTo(50_001);
    }

    @Test
    void document_types_entities_and_raw_text_are_refused_before_they_are_read() {
        var laughs =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>";
        assertThat(rule(good().part("xl/worksheets/sheet1.xml", laughs))).isEqualTo("file.xml");
        assertThat(rule(good().strings("<si><t><![CDATA[x]]></t></si>"))).isEqualTo("file.xml");
        assertThat(rule(good().part("xl/workbook.xml", laughs))).isEqualTo("file.xml");
        assertThat(rule(good().part("xl/worksheets/sheet1.xml", laughs.getBytes(UTF_16LE))))
                .isEqualTo("file.workbook");
    }

    @Test
    void a_comment_is_passed_over_and_one_without_end_is_refused() {
        assertThat(rule(good().strings("<!-- it's > fine -->"))).isEmpty();
        assertThat(rule(good().strings("<!-- " + "x".repeat(70_000) + " -->"))).isEqualTo("file.xml");
        assertThat(rule(with("<c r=\"A1\" s=\"" + "9".repeat(70_000) + "\"><v>1</v></c>")))
                .isEqualTo("file.xml");
    }

    @Test
    void an_encrypted_workbook_and_one_of_before_2007_are_told_apart() {
        var container = new byte[4_096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, container, 0, 4);
        assertThat(rule(container.clone())).isEqualTo("file.xls");

        var name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, container, 1_024 + 3 * 128, name.length);
        assertThat(rule(container)).isEqualTo("file.encrypted");
    }

    @Test
    void a_zip_file_with_a_password_is_refused() {
        var bytes = good().bytes();
        int directory =
                ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
        bytes[directory + 8] |= 1;

        assertThat(rule(bytes)).isEqualTo("file.encrypted");
    }

    @Test
    void a_file_that_is_cut_off_or_damaged_anywhere_is_refused_or_read_and_never_a_fault() {
        var bytes = good().bytes();
        for (int length = 4; length < bytes.length; length += 7) {
            assertThat(rule(Arrays.copyOf(bytes, length)))
                    .as("cut at %s", length)
                    .isEqualTo("file.workbook");
        }
        var random = new java.util.Random(20_261_125);
        for (int time = 0; time < 3_000; time++) {
            var damaged = bytes.clone();
            for (int change = 0; change < 3; change++) {
                damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(rule(damaged)).matches("|file\\.[a-z]+");
        }
    }

    @Test
    void another_kind_of_zip_file_is_refused() {
        assertThat(rule(WorkbookFixture.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8)))))
                .isEqualTo("file.workbook");
        assertThat(rule(WorkbookFixture.zip(Map.of()))).isEqualTo("file.workbook");
    }

    @Test
    void a_thousand_parts_are_read_and_more_are_not() {
        var book = good();
        for (int at = 0; at < ZipParts.PARTS_MAX; at++) {
            book.part("xl/media/" + at, "");
        }
        assertThat(rule(book)).isEqualTo("file.workbook");
    }

    @Test
    void more_texts_than_a_list_has_are_refused_and_the_heap_stays() {
        var item = "<si><t>ab</t></si>";
        var book = good().strings(item.repeat(SharedStrings.COUNT_MAX + 1)).bytes();
        long before = allocated();

        assertThat(rule(book)).isIn("file.strings", "file.bomb");
        var few = good().strings(item.repeat(100_000)).bytes();
        assertThat(rule(few)).isEmpty();
        assertThat(allocated() - before).isLessThan(800L << 20); // Allocated and given back, text by text.
    }

    @Test
    void one_huge_text_is_refused_without_being_held() throws IOException {
        var random = new java.util.Random(1);
        var text = new StringBuilder("<si><t>");
        while (text.length() < 30 << 20) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        var book = good().strings(text.append("</t></si>").toString()).bytes();
        text.setLength(0);
        long before = allocated();

        assertThat(rule(book)).isEqualTo("file.cell");
        assertThat(allocated() - before).isLessThan(HEAP_GROWS_MAX);
    }

    @Test
    void a_text_that_is_not_there_and_cells_out_of_order_are_refused() {
        assertThat(rule(with("<c r=\"A1\" t=\"s\"><v>7</v></c>"))).isEqualTo("file.workbook");
        assertThat(rule(with("<c r=\"B1\"><v>7</v></c><c r=\"A1\"><v>7</v></c>")))
                .isEqualTo("file.workbook");
        assertThat(rule(WorkbookFixture.empty()
                        .sheet("list", "<sheetData><row r=\"2\"/><row r=\"2\"><c><v>1</v></c></row></sheetData>")))
                .isEqualTo("file.workbook");
        assertThat(rule(WorkbookFixture.empty().sheet("list", "<sheetData><row r=\"2000000\"/></sheetData>")))
                .isIn("file.empty", "file.workbook");
    }

    @Test
    void a_workbook_with_nothing_in_it_is_refused() {
        assertThat(rule(WorkbookFixture.of("list", List.of()))).isEqualTo("file.empty");
        assertThat(rule(WorkbookFixture.empty())).isEqualTo("file.empty");
    }

    @Test
    void several_sheets_with_content_are_refused_unless_one_is_called_so() {
        var filled = WorkbookFixture.data(GOOD);

        var refusal = read(good().sheet("more", filled).bytes()).getFirst();

        assertThat(refusal.rule()).isEqualTo("file.sheets");
        assertThat(refusal.sentence()).contains("2 sheets").contains("“held”");
        assertThat(rule(good().sheet("HELD", filled))).isEmpty();
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(rule(good().part("xl/worksheets/sheet1.xml", "<a>".repeat(100_000))))
                .isEqualTo("file.workbook");
    }
}
