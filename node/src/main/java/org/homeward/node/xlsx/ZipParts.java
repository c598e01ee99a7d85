package org.homeward.node.xlsx;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.homeward.node.wiring.BufferStream;

/// The parts of a workbook by name, read where the file lies in memory (APPNOTE.TXT 6.3.10: central directory,
/// stored and deflated entries). Nothing is unpacked before it is read, and nothing is written anywhere: a name is
/// only a name.
///
/// The JDK's own reader wants a file on the disk, where names of people have no business, and libraries list all
/// entries before anybody can count them (docs/decisions/0012).
final class ZipParts {

    /// A workbook with a hundred sheets has some 250.
    static final int PARTS_MAX = 1_000;

    private static final int NAME_BYTES_MAX = 250; // `xl/worksheets/_rels/sheet100.xml.rels` has 37.
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES_MAX = 65_535;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final int BUFFER_BYTES = 16 << 10;

    /// Where a part lies in the file.
    private record Entry(int method, long packed, long localAt) {}

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final PartStream.Budget budget = new PartStream.Budget();

    private ZipParts(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static ZipParts of(ByteBuffer file) throws BookFault {
        var parts = new ZipParts(file.slice().order(ByteOrder.LITTLE_ENDIAN));
        try {
            parts.readDirectory();
        } catch (IndexOutOfBoundsException short_) {
            throw BookFault.broken("its list of parts ends in the middle");
        }
        return parts;
    }

    private void readDirectory() throws BookFault {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        long from = bytes.getInt(end + 16) & 0xFFFF_FFFFL;
        if (count > PARTS_MAX) {
            throw BookFault.broken("it has more than " + PARTS_MAX + " parts");
        }
        if (from > end) {
            throw BookFault.broken("its list of parts lies outside of the file");
        }
        int at = (int) from;
        for (int number = 0; number < count; number++) {
            at = readEntry(at, end);
        }
    }

    private int end() throws BookFault {
        int lowest = Math.max(0, bytes.limit() - END_BYTES - COMMENT_BYTES_MAX);
        for (int at = bytes.limit() - END_BYTES; at >= lowest; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw BookFault.broken("it is cut off or is no ZIP file");
    }

    private int readEntry(int at, int end) throws BookFault {
        if (at + ENTRY_BYTES > end || bytes.getInt(at) != ENTRY_SIGNATURE) {
            throw BookFault.broken("its list of parts is damaged");
        }
        if ((bytes.getShort(at + 8) & ENCRYPTED) != 0) {
            throw Workbook.encrypted();
        }
        int method = bytes.getShort(at + 10) & 0xFFFF;
        long packed = bytes.getInt(at + 20) & 0xFFFF_FFFFL;
        int nameBytes = bytes.getShort(at + 28) & 0xFFFF;
        int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
        long localAt = bytes.getInt(at + 42) & 0xFFFF_FFFFL;
        var name = name(at + ENTRY_BYTES, nameBytes);
        if (method != STORED && method != DEFLATED) {
            throw BookFault.broken("a part is packed by a method that workbooks do not use");
        }
        // Parts are named without regard to case (ECMA-376 part 2, 6.2.2.3).
        if (entries.put(name.toLowerCase(Locale.ROOT), new Entry(method, packed, localAt)) != null) {
            throw BookFault.broken("a part is there twice");
        }
        return at + ENTRY_BYTES + nameBytes + more;
    }

    private String name(int at, int length) throws BookFault {
        if (length > NAME_BYTES_MAX) {
            throw badName();
        }
        var raw = new byte[length];
        bytes.get(at, raw);
        var name = new String(raw, StandardCharsets.UTF_8);
        boolean leaves = List.of(name.split("/", -1)).contains("..")
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        if (name.isEmpty() || leaves) {
            throw badName();
        }
        return name;
    }

    private static BookFault badName() {
        return new BookFault(
                "file.entry",
                "Inside, this file has a part whose name leads out of it. No spreadsheet program writes that, and it is not"
                        + " read. Copy the rows into a new workbook and send that.");
    }

    /// The names of all parts, in lower case.
    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /// The part of this name, unpacked while it is read.
    Optional<InputStream> open(String name) throws BookFault {
        var entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            int local = Math.toIntExact(entry.localAt());
            if (bytes.getInt(local) != LOCAL_SIGNATURE) {
                throw BookFault.broken("a part is not where its list says");
            }
            int from =
                    local + LOCAL_BYTES + (bytes.getShort(local + 26) & 0xFFFF) + (bytes.getShort(local + 28) & 0xFFFF);
            var packed = bytes.slice(from, Math.toIntExact(entry.packed()));
            return Optional.of(new PartStream(unpacked(entry, packed), entry.packed(), budget));
        } catch (IndexOutOfBoundsException | ArithmeticException outside) {
            throw BookFault.broken("a part lies outside of the file");
        }
    }

    private static InputStream unpacked(Entry entry, ByteBuffer packed) {
        var stream = new BufferStream(packed);
        return entry.method() == STORED ? stream : new Unpacking(stream);
    }

    /// Gives its native memory back when it is closed, which [InflaterInputStream] does only for an inflater it
    /// made.
    private static final class Unpacking extends InflaterInputStream {

        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), BUFFER_BYTES);
        }

        @Override
        public void close() throws java.io.IOException {
            inf.end();
            super.close();
        }
    }
}
