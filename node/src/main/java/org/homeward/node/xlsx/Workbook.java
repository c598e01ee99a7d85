package org.homeward.node.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.node.requests.Refusal;

/// A workbook as it was sent. One of its sheets is read: the one that is called as the reader wants it, or the only one
/// that a person sees and that has content.
public final class Workbook {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int SHEETS_MAX = 200; // Each may have to be looked into for content.

    /// What runs or embeds other programs.
    private static final List<String> MACROS =
            List.of("vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "xl/activex/", "xl/ctrlprops/");

    /// What points out of the file or was brought from elsewhere.
    private static final List<String> ELSEWHERE = List.of(
            "xl/externallinks/",
            "xl/connections",
            "xl/querytables/",
            "xl/embeddings/",
            "xl/model/",
            "xl/webextensions/");

    /// A sheet as the workbook lists it.
    private record Listed(String name, String part, boolean visible) {}

    private final ZipParts parts;
    private final List<Listed> sheets = new ArrayList<>();
    private boolean from1904;
    private Optional<String> stringsPart = Optional.empty();
    private Optional<String> stylesPart = Optional.empty();

    private Workbook(ZipParts parts) {
        this.parts = parts;
    }

    /// Whether these bytes begin as a workbook does, also as an old or encrypted one. Names and content types are not
    /// asked.
    public static boolean isOne(ByteBuffer bytes) {
        return Stream.of(ZIP, EMPTY_ZIP, OLE).anyMatch(mark -> starts(bytes, mark));
    }

    private static boolean starts(ByteBuffer bytes, byte[] mark) {
        return bytes.remaining() >= mark.length
                && bytes.slice(bytes.position(), mark.length).equals(ByteBuffer.wrap(mark));
    }

    /// Reads the sheet of this name if there is one, else the only one with content. Answers what stops the file from
    /// being read; if that is anything, what was given so far must be forgotten.
    ///
    /// @param sheet as the format is called
    public static List<Refusal> read(ByteBuffer bytes, String sheet, SheetLimits limits, SheetReader reader) {
        try {
            if (starts(bytes, OLE)) {
                throw isEncrypted(bytes) ? encrypted() : old();
            }
            var book = new Workbook(ZipParts.of(bytes));
            book.open();
            book.read(book.chosen(sheet), limits, reader);
            return List.of();
        } catch (BookFault fault) {
            return List.of(fault.refusal());
        } catch (IOException damaged) {
            return List.of(BookFault.broken("a part is damaged").refusal());
        }
    }

    // An encrypted workbook is wrapped into the same container as the workbooks of before 2007.
    private static boolean isEncrypted(ByteBuffer bytes) {
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int at = bytes.position(); at <= bytes.limit() - name.length; at += 64) {
            // Names stand at the start of directory entries of 128 bytes.
            if (bytes.slice(at, name.length).equals(ByteBuffer.wrap(name))) {
                return true;
            }
        }
        return false;
    }

    static BookFault encrypted() {
        return new BookFault(
                "file.encrypted",
                "This workbook is locked by a password. Save it without one and send it again; on the way here it is"
                        + " protected.");
    }

    private static BookFault old() {
        return new BookFault(
                "file.xls",
                "This is a workbook or document in the format of before 2007. Save it as XLSX and send it again.");
    }

    static BookFault external() {
        return new BookFault(
                "file.external",
                "This workbook is linked to other files or fetches from elsewhere. Copy the rows into a new workbook and"
                        + " send that.");
    }

    private void open() throws IOException {
        var names = parts.names();
        if (names.stream().anyMatch(name -> MACROS.stream().anyMatch(name::contains))) {
            throw new BookFault(
                    "file.macro",
                    "This workbook has macros or controls. Save it as XLSX without macros and send it again.");
        }
        if (names.stream().anyMatch(name -> ELSEWHERE.stream().anyMatch(name::startsWith))) {
            throw external();
        }
        if (!names.contains("[content_types].xml")) {
            throw BookFault.broken("it is another kind of ZIP file");
        }
        checkTypes();
        var main = Relations.ofRoot(parts)
                .ofType("officeDocument")
                .orElseThrow(() -> BookFault.broken("it is another kind of document"));
        var relations = Relations.of(parts, main);
        stringsPart = relations.ofType("sharedStrings");
        stylesPart = relations.ofType("styles");
        list(main, relations);
    }

    private void checkTypes() throws IOException {
        try (var xml = new PartXml(part("[content_types].xml"))) {
            xml.each(element -> {
                if (xml.attribute("ContentType").toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw new BookFault(
                            "file.macro",
                            "This workbook is of the kind that may run macros. Save it as XLSX without macros and send it"
                                    + " again.");
                }
            });
        }
    }

    private java.io.InputStream part(String name) throws IOException {
        return parts.open(name).orElseThrow(() -> BookFault.broken("a part is missing"));
    }

    private void list(String main, Relations relations) throws IOException {
        try (var xml = new PartXml(part(main))) {
            xml.each(element -> {
                if (element.equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else if (element.equals("sheet")) {
                    if (sheets.size() == SHEETS_MAX) {
                        throw BookFault.broken("it has more than " + SHEETS_MAX + " sheets");
                    }
                    relations
                            .sheet(xml.anyAttribute("id"))
                            .ifPresent(part -> sheets.add(new Listed(
                                    xml.attribute("name"),
                                    part,
                                    List.of("", "visible").contains(xml.attribute("state")))));
                }
            });
        }
    }

    private Listed chosen(String wanted) throws IOException {
        for (var sheet : sheets) {
            if (sheet.name().strip().equalsIgnoreCase(wanted)) {
                return sheet;
            }
        }
        var filled = new ArrayList<Listed>();
        for (var sheet : sheets) {
            if (sheet.visible() && hasContent(sheet)) {
                filled.add(sheet);
            }
        }
        if (filled.isEmpty()) {
            throw new BookFault("file.empty", "The file is empty. Its first row names the columns.");
        }
        if (filled.size() > 1) {
            throw new BookFault(
                    "file.sheets",
                    Integer.toString(filled.size()),
                    filled.size() + " sheets of this workbook have content. Leave one, or call the one that is meant “"
                            + wanted + "”, and send the file again.");
        }
        return filled.getFirst();
    }

    private boolean hasContent(Listed sheet) throws IOException {
        try (var xml = new PartXml(part(sheet.part()))) {
            return Sheet.hasContent(xml);
        }
    }

    private void read(Listed sheet, SheetLimits limits, SheetReader reader) throws IOException {
        var strings = SharedStrings.read(parts, stringsPart, limits.cellCharsMax());
        var styles = CellStyles.read(parts, stylesPart, from1904);
        try (var xml = new PartXml(part(sheet.part()))) {
            reader.sheet(sheet.name());
            new Sheet(xml, strings, styles, limits).read(reader);
        }
    }
}
