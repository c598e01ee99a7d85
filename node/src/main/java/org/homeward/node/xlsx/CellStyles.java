package org.homeward.node.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the numbers of a workbook are shown: as numbers, as days, with leading zeros (ECMA-376 part 1, 18.8.30,
/// 18.8.31).
final class CellStyles {

    private static final int MAX = 65_536; // Spreadsheet programs stop at 64,000.
    private static final int CODE_CHARS_MAX = 255; // As they do here.

    // Text in quotes, a letter after \ _ or *, and [conditions]; what is left is the pattern itself.
    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final boolean from1904;

    private CellStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    /// Those of this part; none if there is no such part.
    static CellStyles read(ZipParts parts, Optional<String> name, boolean from1904) throws IOException {
        var styles = new CellStyles(from1904);
        var part = name.isPresent() ? parts.open(name.get()) : Optional.<java.io.InputStream>empty();
        if (part.isPresent()) {
            try (var xml = new PartXml(part.get())) {
                boolean[] inCells = {false};
                xml.each(element -> styles.take(xml, element, inCells));
            }
        }
        return styles;
    }

    private void take(PartXml xml, String element, boolean[] inCells) throws BookFault {
        if (codes.size() > MAX || formats.size() > MAX) {
            throw BookFault.broken("it has more than " + MAX + " styles");
        }
        switch (element) {
            case "numFmt" -> {
                var code = xml.attribute("formatCode");
                codes.put(
                        CellText.whole(xml.attribute("numFmtId")),
                        code.substring(0, Math.min(CODE_CHARS_MAX, code.length())));
            }
            case "cellXfs" -> inCells[0] = true;
            case "cellStyleXfs", "cellStyles", "dxfs" -> inCells[0] = false;
            case "xf" -> {
                if (inCells[0]) {
                    formats.add(CellText.whole(xml.attribute("numFmtId")));
                }
            }
            default -> {}
        }
    }

    /// What is seen of a number in a cell of this style.
    String seen(String style, String written) {
        int at = style.isEmpty() ? 0 : CellText.whole(style);
        int format = at >= 0 && at < formats.size() ? formats.get(at) : 0;
        var code = codes.getOrDefault(format, "");
        if (isDay(format, code)) {
            return CellText.day(written, from1904);
        }
        return ZEROS.matcher(code).matches() ? CellText.padded(written, code.length()) : CellText.number(written);
    }

    // 14 to 17 and 22 are days in every language; 27 to 36 and 50 to 58 are in some.
    private static boolean isDay(int format, String code) {
        if (code.isEmpty()) {
            return (format >= 14 && format <= 17)
                    || format == 22
                    || (format >= 27 && format <= 36)
                    || (format >= 50 && format <= 58);
        }
        var pattern = NOT_PATTERN.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        boolean hasTime = pattern.indexOf('h') >= 0 || pattern.indexOf('s') >= 0;
        return !pattern.equals("general")
                && (pattern.indexOf('y') >= 0 || pattern.indexOf('d') >= 0 || (pattern.indexOf('m') >= 0 && !hasTime));
    }
}
