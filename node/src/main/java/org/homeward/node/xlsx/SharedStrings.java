package org.homeward.node.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The texts of a workbook, which its cells name by number. Kept outside the heap in UTF-8: a file may have as
/// many as a million, and a string object each would cost more than the text.
final class SharedStrings {

    /// 50,000 rows of 17 cells, all different, are 850,000.
    static final int COUNT_MAX = 1_000_000;

    /// As much text as a CSV file may have.
    static final int BYTES_MAX = 64 << 20;

    private static final int CHUNK_BITS = 20; // 1 MiB; no cell is longer than a quarter of it.
    private static final int CHUNK_BYTES = 1 << CHUNK_BITS;
    private static final int LENGTH_BYTES = 4;
    private static final int FIRST_ROOM = 1_024;

    private static final Pattern ESCAPED = Pattern.compile("_x(0009|000[AaDd]|005[Ff])_");

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private int[] places = new int[FIRST_ROOM];
    private int count;
    private long bytes;

    private SharedStrings() {}

    /// Those of this part; none if there is no such part.
    static SharedStrings read(ZipParts parts, Optional<String> name, int cellCharsMax) throws IOException {
        var strings = new SharedStrings();
        var part = name.isPresent() ? parts.open(name.get()) : Optional.<java.io.InputStream>empty();
        if (part.isPresent()) {
            try (var xml = new PartXml(part.get())) {
                xml.each(element -> {
                    if (element.equals("si")) {
                        strings.add(rich(xml, "si", cellCharsMax));
                    }
                });
            }
        }
        return strings;
    }

    /// A text that may be in several runs, each with a look of its own; how it is pronounced is not part of it.
    ///
    /// @param end the element that holds it
    static String rich(PartXml xml, String end, int cellCharsMax) throws IOException {
        var text = new StringBuilder();
        for (xml.next(); !xml.isEnd(end); xml.next()) {
            if (xml.isOver()) {
                throw BookFault.broken("a part ends in the middle");
            }
            if (xml.isStart() && xml.name().equals("rPh")) {
                skip(xml, "rPh");
            } else if (xml.isStart() && xml.name().equals("t")) {
                text.append(xml.text(cellCharsMax));
                if (text.length() > cellCharsMax) {
                    throw PartXml.tooLong(cellCharsMax);
                }
            }
        }
        return plain(text.toString());
    }

    private static void skip(PartXml xml, String end) throws IOException {
        while (!xml.isEnd(end)) {
            if (xml.next() == javax.xml.stream.XMLStreamConstants.END_DOCUMENT) {
                throw BookFault.broken("a part ends in the middle");
            }
        }
    }

    /// Line ends and tabs that a program wrote as `_x000D_`. Other such letters stay as they are written: no
    /// database keeps a NUL, and half a letter is none.
    static String plain(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void add(String text) throws BookFault {
        var raw = text.getBytes(StandardCharsets.UTF_8);
        bytes += raw.length;
        if (count == COUNT_MAX || bytes > BYTES_MAX) {
            throw new BookFault(
                    "file.strings",
                    "The texts of this file are more than " + COUNT_MAX + " or together more than " + (BYTES_MAX >> 20)
                            + " MiB. Send it in parts.");
        }
        if (chunks.isEmpty() || chunks.getLast().remaining() < raw.length + LENGTH_BYTES) {
            chunks.add(ByteBuffer.allocateDirect(CHUNK_BYTES));
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        var chunk = chunks.getLast();
        places[count++] = (chunks.size() - 1) << CHUNK_BITS | chunk.position();
        chunk.putInt(raw.length).put(raw);
    }

    /// The text of this number.
    String get(String number) throws BookFault {
        int at = CellText.whole(number);
        if (at < 0 || at >= count) {
            throw BookFault.broken("a cell names a text that is not there");
        }
        var chunk = chunks.get(places[at] >>> CHUNK_BITS);
        int from = places[at] & (CHUNK_BYTES - 1);
        var raw = new byte[chunk.getInt(from)];
        chunk.get(from + LENGTH_BYTES, raw);
        return new String(raw, StandardCharsets.UTF_8);
    }
}
