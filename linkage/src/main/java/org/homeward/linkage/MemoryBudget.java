package org.homeward.linkage;

/// How many lines fit into memory, found out before it runs out.
///
/// A line needs its cells, its id, and later its blocking keys; a distinct value needs its text and what was worked out
/// about it. The estimate errs upwards. Refusing early, with a number, is better than a crash after an hour.
final class MemoryBudget {

    private static final int CHECK_LINES = 1 << 14;
    private static final double USABLE = 0.8; // The rest is room to work in.
    private static final long BYTES_PER_LINE = 330; // 16 keys at 12 bytes, 10 cells at 4, an id at 60, results.
    private static final long BYTES_PER_VALUE = 200; // Its keys and their groups.

    private final long bytesMax;
    private long lines;

    MemoryBudget(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    static MemoryBudget ofThisMachine() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory());
    }

    /// Counts one line more of any list of this linkage, and now and then looks whether all of them still fit.
    void checkEvery(int row, Vocabulary vocabulary) {
        lines++;
        if (row % CHECK_LINES != 0) {
            return;
        }
        long values = 0;
        for (int field = 0; field < vocabulary.size(); field++) {
            values += vocabulary.dictionary(field).size();
        }
        long held = lines * BYTES_PER_LINE + values * BYTES_PER_VALUE + vocabulary.bytes();
        long needed = (long) (held / USABLE);
        if (needed > bytesMax) {
            throw new OutOfRoom(("%,d lines need about %,d MB; this program has %,d MB. "
                            + "Give it more (JDK_JAVA_OPTIONS=-Xmx8g), or link the list in parts.")
                    .formatted(lines, needed >> 20, bytesMax >> 20));
        }
    }
}
