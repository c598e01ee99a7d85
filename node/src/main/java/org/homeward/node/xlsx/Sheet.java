package org.homeward.node.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads one sheet row by row.
final class Sheet {

    private static final int LETTERS_MAX = 3; // XFD is the last column.
    private static final int ROW_DIGITS_MAX = 7;
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int SHOWN_MAX = 5; // Cells that are named; the sentence says how many there are.

    private final PartXml xml;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final SheetLimits limits;

    private final List<String> cells = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private int formulaCount;
    private int rowCount;
    private int rowNumber;
    private int rowChars;
    private int column;

    Sheet(PartXml xml, SharedStrings strings, CellStyles styles, SheetLimits limits) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.limits = limits;
    }

    /// Whether a cell of this sheet has a value.
    static boolean hasContent(PartXml xml) throws IOException {
        for (xml.next(); !xml.isOver(); xml.next()) {
            if (xml.isStart()
                    && (xml.name().equals("v")
                            || xml.name().equals("t")
                            || xml.name().equals("f"))) {
                return true;
            }
        }
        return false;
    }

    /// Gives every row with a value to `rows`, in their order.
    void read(SheetReader rows) throws IOException {
        for (xml.next(); !xml.isOver(); xml.next()) {
            if (xml.isStart() && xml.name().equals("row")) {
                enterRow();
            } else if (xml.isStart() && xml.name().equals("c")) {
                readCell();
            } else if (xml.isEnd("row")) {
                leaveRow(rows);
            } else if (xml.isEnd("sheetData")) {
                break;
            }
        }
        if (formulaCount > 0) {
            var where = String.join(", ", formulas) + (formulaCount > SHOWN_MAX ? ", …" : "");
            throw new BookFault(
                    "file.formula",
                    where,
                    "The sheet has formulas (" + formulaCount + ": " + where
                            + "). A formula is not computed here. Replace them by their values (copy, paste values) and"
                            + " send the file again.");
        }
    }

    private void enterRow() throws BookFault {
        var written = xml.attribute("r");
        int number = written.isEmpty() ? rowNumber + 1 : CellText.whole(written);
        if (number <= rowNumber || number > ROWS_OF_A_SHEET) {
            throw BookFault.broken("its rows are not in their order");
        }
        rowNumber = number;
        rowChars = 0;
        column = 0;
        cells.clear();
    }

    private void leaveRow(SheetReader rows) throws BookFault {
        if (cells.isEmpty()) {
            return;
        }
        rowCount++;
        if (rowCount > limits.rowsMax()) {
            throw new BookFault(
                    "file.rows", "The file has more than " + (limits.rowsMax() - 1) + " rows. Send it in parts.");
        }
        // What stands beside a formula is not taken either; only more formulas are looked for.
        if (formulaCount == 0) {
            rows.row(new SheetRow(rowNumber, cells));
        }
    }

    private void readCell() throws IOException {
        var place = xml.attribute("r");
        int at = place.isEmpty() ? column + 1 : columnOf(place);
        if (at <= column) {
            throw BookFault.broken("the cells of a row are not in their order");
        }
        column = at;
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        for (xml.next(); !xml.isEnd("c"); xml.next()) {
            if (xml.isOver()) {
                throw BookFault.broken("a part ends in the middle");
            }
            if (xml.isStart()) {
                value = within(xml.name(), place, value, type);
            }
        }
        keep(at, type.equals("inlineStr") ? value : seen(type, style, value));
    }

    private String within(String element, String place, String value, String type) throws IOException {
        switch (element) {
            case "f" -> {
                formulaCount++;
                if (formulas.size() < SHOWN_MAX) {
                    formulas.add(place.isEmpty() ? "row " + rowNumber : shown(place));
                }
            }
            case "v" -> {
                return xml.text(limits.cellCharsMax());
            }
            case "is" -> {
                return type.equals("inlineStr") ? SharedStrings.rich(xml, "is", limits.cellCharsMax()) : value;
            }
            default -> {}
        }
        return value;
    }

    private String seen(String type, String style, String value) throws BookFault {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(value);
            case "", "n" -> styles.seen(style, value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> CellText.isoDay(value);
            default -> SharedStrings.plain(value);
        };
    }

    private void keep(int at, String value) throws BookFault {
        if (value.isEmpty()) {
            return;
        }
        if (at > limits.columnsMax()) {
            throw tooWide(at);
        }
        rowChars += value.length();
        if (rowChars > limits.rowCharsMax()) {
            throw PartXml.tooLong(limits.rowCharsMax());
        }
        while (cells.size() < at - 1) {
            cells.add("");
        }
        cells.add(value);
    }

    private BookFault tooWide(int at) {
        return new BookFault(
                "file.wide",
                Integer.toString(rowNumber),
                "Row " + rowNumber + " has a value in column " + at + "; a list has at most " + limits.columnsMax()
                        + " columns. Delete what stands beside the list and send the file again.");
    }

    /// 1 for A, 28 for AB.
    private int columnOf(String place) throws BookFault {
        int number = 0;
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            if (letters == LETTERS_MAX) {
                throw new BookFault(
                        "file.wide",
                        Integer.toString(rowNumber),
                        "Row " + rowNumber + " has a cell in a column that no sheet has. A list has at most "
                                + limits.columnsMax() + " columns.");
            }
            number = number * ('Z' - 'A' + 1) + place.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || !CellText.isDigits(place, letters, ROW_DIGITS_MAX)) {
            throw BookFault.broken("a cell does not say where it stands");
        }
        return number;
    }

    private static String shown(String place) {
        return place.length() > 10 ? place.substring(0, 10) : place;
    }
}
