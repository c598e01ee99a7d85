package org.homeward.node.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook with one sheet, every cell a text, so that nothing in it is taken for a date, a number or a
/// formula.
public final class WorkbookText {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// What reading might take for the start of a letter that a program wrote by its number.
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x)");

    private WorkbookText() {}

    /// The bytes of a workbook with this header and these rows.
    ///
    /// @param sheet name of its sheet, without `<`, `&` and quotes
    public static byte[] of(String sheet, List<String> header, Iterable<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types());
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + sheet
                            + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(
                    zip,
                    HEAD + "<worksheet xmlns=\"" + MAIN
                            + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                            + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                            + "<sheetFormatPr defaultColWidth=\"18\" defaultRowHeight=\"15\"/><sheetData>");
            write(zip, row(header));
            for (var row : rows) {
                write(zip, row(row));
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed; this indicates a bug", impossible);
        }
        return bytes.toByteArray();
    }

    private static String types() {
        return HEAD + "<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + SHEET_TYPE + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + SHEET_TYPE + "worksheet+xml\"/></Types>";
    }

    private static String relation(String type, String target) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String row(List<String> cells) {
        var row = new StringBuilder("<row>");
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(row, cell);
            row.append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void escape(StringBuilder row, String cell) {
        LOOKS_ESCAPED.matcher(cell).replaceAll("_x005F_").codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> row.append("&lt;");
                case '>' -> row.append("&gt;");
                case '&' -> row.append("&amp;");
                case '\r' -> row.append("_x000D_");
                case '\t', '\n' -> row.append((char) letter);
                default -> {
                    boolean isNone = letter < ' '
                            || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                            || letter == 0xFFFE
                            || letter == 0xFFFF;
                    row.appendCodePoint(isNone ? 0xFFFD : letter); // XML has no sign for them.
                }
            }
        });
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
