package org.homeward.node.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.node.Browsing;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Labels can be scanned from paper and name nobody; manifests and lists are read in all three alphabets")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelPapersTest {

    private static final String CLERK = "ivan.dovhal";
    private static final float DOTS_PER_INCH = 200; // Of a cheap label printer.
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int PARCELS = 12;

    private static Browsing browsing;
    private static SmallRound round;
    private static TestNode node;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(PARCELS);
        node = round.nodes().a();
        Browsing.invite(node, CLERK, "Ivan Dovhal", Role.INTAKE_CLERK);
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    private static Page clerk(String language) {
        return browsing.signedIn(node, CLERK, Browsing.DESK, language);
    }

    private static byte[] paper(Page page, String path) {
        var answer = page.context().request().get(node.url() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        return answer.body();
    }

    private static String pallet() {
        return node.db()
                .sql("SELECT pallet FROM pallet ORDER BY parcel_count DESC, pallet LIMIT 1")
                .query(String.class)
                .single();
    }

    private static Set<String> numbers(String pallet) {
        return new TreeSet<>(node.db()
                .sql("SELECT item_number FROM parcel WHERE pallet = :pallet")
                .param("pallet", pallet)
                .query(String.class)
                .list());
    }

    @Test
    void a_parcel_label_is_one_page_of_100_by_150_mm_and_both_codes_are_read_from_it() throws IOException {
        var page = clerk("uk");
        var number = round.parcel(1).itemNumber();

        try (var paper = Loader.loadPDF(paper(page, "/labels/parcels/" + number))) {
            look(paper, "label");
            assertThat(paper.getNumberOfPages()).isOne();
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(99 * POINTS_PER_MM, 101 * POINTS_PER_MM);
            assertThat(paper.getPage(0).getMediaBox().getHeight()).isBetween(149 * POINTS_PER_MM, 151 * POINTS_PER_MM);
            assertThat(read(paper, 0, BarcodeFormat.CODE_128)).containsExactly(number);
            assertThat(read(paper, 0, BarcodeFormat.QR_CODE)).containsExactly(number);
            isAnonymous(new PDFTextStripper().getText(paper));
        }
        page.context().close();
    }

    @Test
    void every_label_of_a_sheet_is_read() throws IOException {
        var page = clerk("en");
        var pallet = pallet();

        try (var paper = Loader.loadPDF(paper(page, "/labels/pallets/" + pallet + "/parcels"))) {
            look(paper, "label-sheet");
            assertThat(onSheet(paper, BarcodeFormat.CODE_128)).isEqualTo(numbers(pallet));
            assertThat(onSheet(paper, BarcodeFormat.QR_CODE)).isEqualTo(numbers(pallet));
            isAnonymous(new PDFTextStripper().getText(paper));
        }
        page.context().close();
    }

    @Test
    void a_pallet_label_says_what_how_many_and_for_which_bureau() throws IOException {
        var page = clerk("ru");
        var pallet = pallet();

        try (var paper = Loader.loadPDF(paper(page, "/labels/pallets/" + pallet))) {
            look(paper, "pallet-label");
            var text = new PDFTextStripper().getText(paper);
            assertThat(paper.getNumberOfPages()).isOne();
            assertThat(read(paper, 0, BarcodeFormat.CODE_128)).containsExactly(pallet);
            assertThat(read(paper, 0, BarcodeFormat.QR_CODE)).containsExactly(pallet);
            assertThat(text).contains("Relief parcel / Посилка допомоги / Посылка помощи", "Bureau of Marisk");
            isAnonymous(text);
        }
        page.context().close();
    }

    private static void isAnonymous(String text) {
        assertThat(text).contains("Посилка допомоги").doesNotContain("Вигаданко", "Іван", "soap", "socks", "tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void a_manifest_is_read_and_whoever_reads_it_is_recorded(String language) throws IOException {
        var page = clerk(language);
        long before = reads();

        try (var paper = Loader.loadPDF(paper(page, "/labels/pallets/" + pallet() + "/manifest?lang=" + language))) {
            look(paper, "manifest." + language);
            assertThat(new PDFTextStripper().getText(paper)).contains("Вигаданко", "woollen socks");
        }
        assertThat(reads()).isEqualTo(before + 1);
        page.context().close();
    }

    private static long reads() {
        return node.db()
                .sql("SELECT count(*) FROM access_record WHERE operation = 'MANIFEST_PAPER'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_day_and_the_statement_are_printed(String language) throws IOException {
        var page = clerk(language);

        try (var day = Loader.loadPDF(paper(page, "/counter/day?lang=" + language));
                var statement =
                        Loader.loadPDF(paper(page, "/rounds/" + SmallRound.ROUND + "/statement?lang=" + language))) {
            look(day, "day." + language);
            look(statement, "statement." + language);
            assertThat(statement.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(statement))
                    .contains("ПІДСУМКОВИЙ АКТ", "Taken in · Прийнято · Принято");
        }
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_agreement_is_printed_with_both_rulebooks(String language) throws IOException {
        var page = clerk(language);

        try (var paper = Loader.loadPDF(paper(page, "/rounds/" + SmallRound.ROUND + "/agreement?lang=" + language))) {
            look(paper, "agreement." + language);
            assertThat(new PDFTextStripper().getText(paper)).contains("A-08", "B-08", "Tarn Mission");
        }
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void the_page_of_labels_fits_every_width_and_axe_finds_nothing(String language) {
        var page = clerk(language);
        page.navigate(node.url() + "/labels");

        Browsing.everyWidth(page, "labels", language);

        assertThat(page.locator("tbody tr").count()).isPositive();
        page.context().close();
    }

    @Test
    void the_way_of_a_parcel_has_a_page() {
        round.handOver("a", "neutral", round.all());
        var page = clerk("en");
        page.fill("#q", round.parcel(2).itemNumber());
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=*");
        page.click(".hits a[href^='/custody/']");
        page.waitForURL("**/custody/*");

        Browsing.everyWidth(page, "custody", "en");

        assertThat(page.locator(".timeline li").count()).isOne();
        assertThat(page.content()).doesNotContain("Вигаданко");
        page.context().close();
    }

    @Test
    void a_label_of_no_parcel_is_not_there() {
        var page = clerk("en");

        assertThat(page.context()
                        .request()
                        .get(node.url() + "/labels/parcels/HW-A-00000017-9")
                        .status())
                .isEqualTo(404);
        page.context().close();
    }

    /// What a scanner reads that is held over one label after the other.
    private static Set<String> onSheet(PDDocument paper, BarcodeFormat format) throws IOException {
        var read = new TreeSet<String>();
        float dotsPerMm = DOTS_PER_INCH / 25.4f;
        for (int at = 0; at < paper.getNumberOfPages(); at++) {
            var image = new PDFRenderer(paper).renderImageWithDPI(at, DOTS_PER_INCH);
            for (int label = 0; label < 8; label++) {
                int x = Math.round((5 + label % 2 * 99) * dotsPerMm);
                int y = Math.round((12 + label / 2 * 66) * dotsPerMm);
                int width = Math.min(Math.round(100 * dotsPerMm), image.getWidth() - x);
                read.addAll(read(image.getSubimage(x, y, width, Math.round(67 * dotsPerMm)), format));
            }
        }
        return read;
    }

    private static List<String> read(PDDocument paper, int at, BarcodeFormat format) throws IOException {
        return read(new PDFRenderer(paper).renderImageWithDPI(at, DOTS_PER_INCH), format);
    }

    private static List<String> read(BufferedImage image, BarcodeFormat format) {
        var hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        try {
            return List.of(new MultiFormatReader().decode(bitmap(image), hints).getText());
        } catch (NotFoundException nothing) {
            return List.of();
        }
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
    }

    private static void look(PDDocument paper, String name) throws IOException {
        var folder = System.getProperty("homeward.screens", "");
        if (!folder.isEmpty()) {
            var image = new PDFRenderer(paper).renderImageWithDPI(0, 100);
            try (var out = Files.newOutputStream(Path.of(folder).resolve(name + ".paper.png"))) {
                javax.imageio.ImageIO.write(image, "png", out);
            }
        }
    }
}
