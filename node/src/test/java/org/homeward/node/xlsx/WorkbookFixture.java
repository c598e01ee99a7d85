package org.homeward.node.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook part by part, so that a test can write what no spreadsheet program writes.
public final class WorkbookFixture {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private String properties = "";
    private int sheetCount;

    private WorkbookFixture() {}

    /// Without a sheet.
    public static WorkbookFixture empty() {
        var book = new WorkbookFixture();
        book.relate("styles", "styles.xml", "");
        book.relate("sharedStrings", "sharedStrings.xml", "");
        return book;
    }

    /// With one sheet of texts, as spreadsheet programs write them.
    public static WorkbookFixture of(String sheet, List<List<String>> rows) {
        return empty().sheet(sheet, data(rows));
    }

    /// Rows of texts as `sheetData`.
    public static String data(List<List<String>> rows) {
        var data = new StringBuilder("<sheetData>");
        for (int row = 1; row <= rows.size(); row++) {
            data.append("<row r=\"").append(row).append("\">");
            var cells = rows.get(row - 1);
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    data.append("<c r=\"").append(column(at)).append(row).append("\" t=\"inlineStr\"><is><t>");
                    data.append(escaped(cells.get(at))).append("</t></is></c>");
                }
            }
            data.append("</row>");
        }
        return data.append("</sheetData>").toString();
    }

    /// A for 0, AB for 27.
    public static String column(int at) {
        var last = String.valueOf((char) ('A' + at % 26));
        return at < 26 ? last : column(at / 26 - 1) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    WorkbookFixture sheet(String name, String data) {
        return sheet(name, data, "");
    }

    WorkbookFixture sheet(String name, String data, String attributes) {
        sheetCount++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\" %s/>"
                .formatted(name, sheetCount, sheetCount, attributes));
        relations.append("<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(sheetCount, OFFICE, sheetCount));
        return part(
                "xl/worksheets/sheet" + sheetCount + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetPr/><dimension ref=\"A1\"/>" + data + "</worksheet>");
    }

    WorkbookFixture relate(String type, String target, String more) {
        relations.append("<Relationship Id=\"x%d\" Type=\"%s/%s\" Target=\"%s\" %s/>"
                .formatted(relations.length(), OFFICE, type, target, more));
        return this;
    }

    WorkbookFixture strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", items) + "</sst>");
    }

    WorkbookFixture styles(String inside) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + inside + "</styleSheet>");
    }

    WorkbookFixture type(String mainContentType) {
        contentType = mainContentType;
        return this;
    }

    WorkbookFixture properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    WorkbookFixture part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFixture part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /// The file.
    public byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + contentType
                        + "\"/></Types>"));
        all.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        all.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    /// The same file with one part more.
    public static byte[] withPart(byte[] file, String name, String text) {
        var parts = parts(file);
        parts.put(name, utf8(text));
        return zip(parts);
    }

    /// The same file with a text in its first sheet replaced, once.
    public static byte[] replaced(byte[] file, String text, String by) {
        var parts = parts(file);
        var sheet = new String(
                java.util.Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")), StandardCharsets.UTF_8);
        if (!sheet.contains(text)) {
            throw new IllegalArgumentException("no such text in the sheet");
        }
        parts.put("xl/worksheets/sheet1.xml", utf8(sheet.replace(text, by)));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
