package org.homeward.node.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.node.Browsing;
import org.homeward.node.InventedRows;
import org.homeward.node.OpenedRows;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.Typist;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.xlsx.WorkbookFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A clerk sees what a file will do before it does it, and exactly that happens")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportScreensTest {

    private static final String CLERK = "ivan.dovhal";
    private static final String COLLEAGUE = "olena.ruda";
    private static final Instant DAY = Instant.parse("2026-09-17T09:12:00Z");

    private static Browsing browsing;
    private static ThreeNodes nodes;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        nodes = ThreeNodes.start(0);
        nodes.agree(ThreeNodes.terms());
        node = nodes.a();
        Browsing.invite(node, CLERK, "Ivan Dovhal", Role.INTAKE_CLERK);
        Browsing.invite(node, COLLEAGUE, "Olena Ruda", Role.INTAKE_CLERK);
        nodes.moveTo(DAY);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(nodes).ifPresent(ThreeNodes::close);
    }

    private static Page open(String account, String language) {
        var page = browsing.signedIn(node, account, Browsing.DESK, language);
        page.navigate(node.url() + "/import");
        return page;
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private static FilePayload csv(String name, InventedRows rows) {
        return file(name, rows.csv().getBytes(StandardCharsets.UTF_8));
    }

    /// Sends it without a mouse, from wherever the page begins.
    private static void send(Page page, FilePayload file) {
        page.locator("#round").focus();
        page.keyboard().press("Tab");
        page.locator("#file:focus").setInputFiles(file); // The window in which a file is chosen is the browser's.
        new Typist(page).press("Tab").press("Enter");
        page.locator(".preview, .faults").first().waitFor();
    }

    private static void say(Page page, String what) {
        page.locator("button[value=" + what + "]").focus();
        page.keyboard().press("Enter");
    }

    private static List<String> figures(Page page) {
        return page.locator(".strip dd").allTextContents();
    }

    private static long rows(String where) {
        return node.db()
                .sql("SELECT count(*) FROM intake_row WHERE NOT superseded AND " + where)
                .query(Long.class)
                .single();
    }

    private static long waiting() {
        return node.db()
                .sql("SELECT count(*) FROM waiting_file_part")
                .query(Long.class)
                .single();
    }

    /// Two that are good, one of which is there already, one with two faults, one that comes twice.
    private static InventedRows mixed(String prefix) {
        var there = InventedRows.intake().row(prefix + "-0");
        node.as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=before.csv&round=" + CounterFixture.ROUND, there.csv())
                .ok();
        return InventedRows.intake()
                .row(prefix + "-0")
                .row(prefix + "-1", "contents", "medicine|bandages|2|50", "weight_grams", "4000")
                .row(prefix + "-2", "letters", "-1", "weight_grams", "10420")
                .row(prefix + "-1", "contents", "electronics|radio|1|200")
                .row(prefix + "-3");
    }

    @Test
    void exactly_what_was_shown_happens_and_not_before() {
        var page = open(CLERK, "en");
        send(page, csv("exact.csv", mixed("E")));
        assertThat(figures(page)).containsExactly("2", "1", "2");
        assertThat(page.locator(".preview").textContent())
                .contains("Heavier than the agreed")
                .contains("Weight on the scales, grams: 10420")
                .contains("Another parcel of this round has this reference.")
                .contains("(B-08)")
                .contains("Medicine goes, as a rule, in collective parcels")
                .doesNotContain("10420 g");
        assertThat(rows("parcel_ref LIKE 'E-%'")).isEqualTo(1);

        assertThat(page.locator("button[value=take]").textContent()).isEqualTo("Take in 2 rows");
        say(page, "take");
        page.waitForURL("**/import");

        assertThat(page.locator("main > .note").textContent())
                .isEqualTo("2 rows are taken in, 2 refused, 1 was there already.");
        assertThat(rows("parcel_ref LIKE 'E-%' AND state = 'accepted'")).isEqualTo(3);
        assertThat(rows("parcel_ref LIKE 'E-%' AND state = 'refused'")).isEqualTo(2);
        var line = page.locator("tbody tr:has-text('exact.csv')");
        assertThat(line.locator("td.r").allTextContents()).containsExactly("2", "2");
        assertThat(line.textContent()).contains("exact.csv").contains(CLERK).contains("17");
        assertThat(waiting()).isZero();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void every_page_fits_every_width_and_axe_finds_nothing(String language) {
        var page = open(COLLEAGUE, language);
        Browsing.everyWidth(page, "import-new", language);
        send(page, file("semicolon.csv", "parcel_ref;letters\nA;1\n".getBytes(StandardCharsets.UTF_8)));
        Browsing.everyWidth(page, "import-refused", language);

        send(page, csv("Вересень, стійка 2 — дуже довга назва файлу, яку хтось дав.csv", mixed("W" + language)));
        Browsing.everyWidth(page, "import-preview", language);
        page.navigate(node.url() + "/import");
        Browsing.everyWidth(page, "import-waits", language);
        page.locator(".hits a").first().click();
        page.waitForURL("**/import/*");
        say(page, "take");
        page.waitForURL("**/import");
        Browsing.everyWidth(page, "import", language);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void refused_rows_come_back_in_a_file_are_corrected_and_go_in(String form) throws IOException {
        var page = open(CLERK, "en");
        var rows = InventedRows.intake()
                .row("R" + form + "-1", "letters", "-1", "sender_relation", "=1+1", "sender_phone", "00417");
        send(page, form.equals("csv") ? csv("r.csv", rows) : file("r.xlsx", rows.xlsx()));
        assertThat(figures(page)).containsExactly("0", "0", "1");
        say(page, "take");
        page.waitForURL("**/import");

        var link = page.locator("tbody tr:has-text('r." + form + "')")
                .locator("td.files a")
                .nth(form.equals("csv") ? 0 : 1);
        var download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo("refused." + form);
        var back = Files.readAllBytes(download.path());
        var corrected = form.equals("csv")
                ? new String(back, StandardCharsets.UTF_8)
                        .replace(",-1,0,", ",1,0,")
                        .getBytes(StandardCharsets.UTF_8)
                : WorkbookFixture.replaced(back, "<t xml:space=\"preserve\">-1</t>", "<t>1</t>");
        send(page, file("corrected." + form, corrected));
        assertThat(figures(page)).containsExactly("1", "0", "0");
        say(page, "take");
        page.waitForURL("**/import");

        assertThat(rows("parcel_ref LIKE 'R" + form + "%' AND state = 'accepted'"))
                .isEqualTo(1);
        assertThat(rows("parcel_ref LIKE 'R" + form + "%' AND state = 'refused'"))
                .isZero();
        assertThat(OpenedRows.of(node, "intake_row", "state = 'accepted' AND parcel_ref = 'R" + form + "-1'"))
                .singleElement()
                .asString()
                .contains("\"=1+1\"")
                .contains("\"00417\"");
        page.context().close();
    }

    @Test
    void a_workbook_says_the_same_as_the_same_rows_in_csv() {
        var page = open(CLERK, "en");
        var rows = mixed("X");
        send(page, csv("x.csv", rows));
        var figures = figures(page);
        var faults = page.locator(".preview tbody").first().textContent();
        page.navigate(node.url() + "/import");

        send(page, file("x.csv", rows.xlsx()));

        assertThat(figures(page)).isEqualTo(figures);
        assertThat(page.locator(".preview tbody").first().textContent()).isEqualTo(faults);
        assertThat(page.locator(".lead").textContent()).contains("XLSX").contains("Its sheet “list” was read.");
        say(page, "drop");
        page.waitForURL("**/import");
        assertThat(page.locator("main > .note").textContent()).contains("Nothing of it was recorded");
        assertThat(waiting()).isZero();
        page.context().close();
    }

    private static Map<String, String> formOf(Page page) {
        var typed = (Map<?, ?>) page.evaluate("Object.fromEntries(new FormData(document.querySelector('form.none')))");
        var form = new java.util.HashMap<String, String>();
        typed.forEach((name, value) -> form.put(String.valueOf(name), String.valueOf(value)));
        return form;
    }

    @Test
    void a_second_click_takes_in_nothing_more() {
        var page = open(CLERK, "en");
        send(page, csv("twice.csv", InventedRows.intake().row("T-1").row("T-2")));
        var form = FormData.create();
        formOf(page).forEach(form::set);
        form.set("do", "take");

        for (int click = 1; click <= 2; click++) {
            var answer = page.context()
                    .request()
                    .post(page.url(), RequestOptions.create().setForm(form));
            assertThat(answer.status()).isEqualTo(200);
        }

        assertThat(rows("parcel_ref LIKE 'T-%'")).isEqualTo(2);
        assertThat(node.db()
                        .sql("SELECT count(*) FROM intake_file WHERE name = 'twice.csv'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page.context().close();
    }

    @Test
    void what_was_shown_before_things_changed_does_not_happen() {
        var page = open(CLERK, "en");
        send(page, csv("stale.csv", InventedRows.intake().row("S-1").row("S-2").row("S-3", "letters", "x")));
        assertThat(figures(page)).containsExactly("2", "0", "1");
        var other = InventedRows.intake().row("S-1").row("S-2", "letters", "7");
        node.as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=other.csv&round=" + CounterFixture.ROUND, other.csv())
                .ok();

        say(page, "take");
        page.locator(".faults").waitFor();

        assertThat(page.locator(".faults").textContent())
                .contains("Things changed since you looked, so nothing was recorded.");
        assertThat(figures(page)).containsExactly("0", "1", "2");
        assertThat(rows("parcel_ref LIKE 'S-%'")).isEqualTo(2);
        say(page, "take");
        page.waitForURL("**/import");
        assertThat(rows("parcel_ref LIKE 'S-%' AND state = 'refused'")).isEqualTo(2);
        page.context().close();
    }

    @Test
    void exactly_the_same_file_is_not_taken_in_again() {
        var page = open(CLERK, "en");
        var same = csv("same.csv", InventedRows.intake().row("Y-1"));
        send(page, same);
        say(page, "take");
        page.waitForURL("**/import");

        send(page, same);

        assertThat(page.locator(".faults").textContent()).contains("Exactly this file was taken in before.");
        page.context().close();
    }

    @Test
    void script_in_any_text_is_text() {
        var page = open(CLERK, "en");
        var script = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        var columns = Stream.of(InventedRows.intake().csv().strip().split(",")).toList();
        var rows = InventedRows.intake();
        rows.row(
                script,
                columns.stream()
                        .skip(1)
                        .flatMap(column -> Stream.of(column, script))
                        .toArray(String[]::new));

        send(page, csv("<img src=x onerror=alert(1)>.csv", rows));

        assertThat(page.locator("td.first").first().textContent()).startsWith("<script>");
        assertThat(page.locator(".examples").first().textContent()).contains("<script>");
        assertThat(page.locator("main script, main img").count()).isZero();
        assertThat(page.title()).doesNotContain("run");
        say(page, "take");
        page.waitForURL("**/import");
        assertThat(page.locator(".file-name").allTextContents()).contains("<img src=x onerror=alert(1)>.csv");
        assertThat(page.locator("main script, main img").count()).isZero();

        send(page, file("column.csv", "parcel_ref,<script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".faults").textContent()).contains("<script>alert(1)</script>");
        assertThat(page.locator("main script").count()).isZero();
        page.context().close();
    }

    /// A file and the rule that refuses it.
    private record Hostile(String rule, Bytes bytes) {}

    private static Hostile hostile(String rule, byte[] bytes) {
        return new Hostile(rule, Bytes.of(bytes));
    }

    private static byte[] text(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static List<Hostile> hostile() {
        var good = InventedRows.intake().row("H-1");
        var head = good.csv().lines().findFirst().orElseThrow();
        var utf8 = StandardCharsets.UTF_8;
        var workbook = good.xlsx();
        return List.of(
                hostile("file.delimiter", text(good.csv().replace(',', ';'), utf8)),
                hostile("file.encoding", text(good.csv(), Charset.forName("windows-1251"))),
                hostile("file.encoding", text("\uFEFF" + good.csv(), StandardCharsets.UTF_16LE)),
                hostile("file.empty", new byte[0]),
                hostile("file.row", text(head + "\n\"open\n", utf8)),
                hostile("file.row", text(head + "\n" + "x".repeat(70_000) + "\n", utf8)),
                hostile("file.rows", text(head + "\n" + "x\n".repeat(50_001), utf8)),
                hostile("file.workbook", java.util.Arrays.copyOf(workbook, workbook.length / 2)),
                hostile("file.macro", WorkbookFixture.withPart(workbook, "xl/vbaProject.bin", "x")),
                hostile("file.external", WorkbookFixture.withPart(workbook, "xl/externalLinks/externalLink1.xml", "x")),
                hostile("file.entry", WorkbookFixture.withPart(workbook, "../x", "x")),
                hostile(
                        "file.formula",
                        WorkbookFixture.replaced(
                                workbook, "<c r=\"A2\" t=\"inlineStr\">", "<c r=\"A2\" t=\"inlineStr\"><f>1+1</f>")),
                hostile("file.xml", WorkbookFixture.replaced(workbook, "<sheetPr/>", "<!DOCTYPE x>")),
                hostile("file.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void a_file_that_cannot_be_read_is_refused_in_the_readers_words_and_nothing_waits(String language) {
        var page = open(CLERK, language);
        for (var hostile : hostile()) {
            send(page, file("hostile", hostile.bytes().copy()));

            assertThat(page.locator(".faults li").count()).as(hostile.rule()).isEqualTo(1);
            var said = page.locator(".faults li").textContent();
            var begins = begins(language, hostile.rule());
            assertThat(said).as(hostile.rule()).startsWith(begins);
        }
        assertThat(waiting()).isZero();
        page.context().close();
    }

    /// A sentence of the page, as far as nothing is put into it.
    private static String begins(String language, String rule) {
        var sentences = new java.util.Properties();
        try (var file = ImportScreensTest.class.getResourceAsStream("/messages/imports_" + language + ".properties")) {
            sentences.load(
                    new java.io.InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return sentences.getProperty("rule." + rule).split("\\{", 2)[0];
    }

    @Test
    void missing_and_unknown_columns_are_said_all_at_once() {
        var page = open(CLERK, "uk");
        send(page, file("columns.csv", "parcel_ref,letters,letters,colour\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator(".faults li").allTextContents())
                .contains(
                        "Колонка letters стоїть у першому рядку двічі.", "Колонки colour тут не знають. Приберіть її.")
                .contains("У першому рядку немає колонки drawings.")
                .hasSize(2 + 15);
        page.context().close();
    }

    @Test
    void without_a_file_the_page_asks_for_one() {
        var page = open(CLERK, "en");
        page.locator(".sending .btn").focus();
        page.keyboard().press("Enter");
        page.locator(".faults").waitFor();

        assertThat(page.locator(".faults").textContent()).contains("Choose a file.");
        page.context().close();
    }

    @Test
    void who_looks_at_the_first_row_is_recorded() {
        var page = open(CLERK, "en");
        long before = reads();
        send(page, csv("read.csv", InventedRows.intake().row("Q-1")));

        assertThat(reads()).isEqualTo(before + 1);
        say(page, "drop");
        page.waitForURL("**/import");
        page.context().close();
    }

    private static long reads() {
        return node.db()
                .sql("SELECT count(*) FROM access_record WHERE operation = 'IMPORT_PREVIEW_PAGE'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_waiting_file_is_its_senders_one_a_person_and_goes_when_the_next_comes() {
        var page = open(CLERK, "en");
        send(page, csv("first.csv", InventedRows.intake().row("O-1")));
        var first = page.url();
        var colleague = open(COLLEAGUE, "en");
        assertThat(colleague.navigate(first).status()).isEqualTo(404);
        assertThat(colleague.locator(".hits").count()).isZero();

        page.navigate(node.url() + "/import");
        send(page, csv("second.csv", InventedRows.intake().row("O-2")));
        var second = page.url();

        assertThat(page.navigate(first).status()).isEqualTo(404);
        assertThat(page.navigate(second).status()).isEqualTo(200);
        say(page, "drop");
        page.waitForURL("**/import");
        assertThat(page.navigate(second).status()).isEqualTo(404);
        colleague.context().close();
        page.context().close();
    }

    @Test
    void a_form_without_its_token_or_from_a_stranger_leaves_nothing() throws IOException, InterruptedException {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"round\"\r\n\r\nwinter-2026\r\n--b\r\nContent-Disposition:"
                        + " form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                        + InventedRows.intake().row("F-1").csv() + "\r\n--b--\r\n";
        var clerk = node.as(Role.INTAKE_CLERK);

        var forged = clerk.send("POST", "/import", "multipart/form-data; boundary=b", body, "forged-1", "");
        var stranger = node.nobody().send("POST", "/import", "multipart/form-data; boundary=b", body, "forged-2", "");
        var broken =
                clerk.send("POST", "/import", "multipart/form-data; boundary=other", body, "forged-3", clerk.csrf());
        var good = clerk.send("POST", "/import", "multipart/form-data; boundary=b", body, "forged-4", clerk.csrf());

        assertThat(forged.status()).isEqualTo(302);
        assertThat(stranger.status()).isIn(302, 401);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(good.status()).isEqualTo(302);
        assertThat(node.db()
                        .sql("SELECT name FROM waiting_file")
                        .query(String.class)
                        .list())
                .containsExactly("x.csv");
        node.db().sql("DELETE FROM waiting_file").update();
    }

    @Test
    void a_program_may_send_a_workbook_too_whatever_it_calls_it() {
        var rows = InventedRows.intake().row("P-1").row("P-2", "letters", "x");

        var said = node.as(Role.INTAKE_CLERK)
                .file("/api/intake/files?name=p.csv&round=" + CounterFixture.ROUND, rows.xlsx())
                .ok()
                .json();

        assertThat(said.path("accepted").intValue(0)).isEqualTo(1);
        assertThat(said.path("faults").get(0).path("row").intValue(0)).isEqualTo(3);
        assertThat(rows("parcel_ref LIKE 'P-%'")).isEqualTo(2);
    }
}
