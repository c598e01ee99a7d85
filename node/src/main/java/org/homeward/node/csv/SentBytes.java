package org.homeward.node.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Bytes that are taken from a sender, outside the heap.
final class SentBytes {

    private static final int CHUNK_BYTES = 64 << 10; // What a socket gives at once.

    private SentBytes() {}

    /// All of them, or one more than a file may have.
    static ByteBuffer read(InputStream body) throws IOException {
        var kept = room(CHUNK_BYTES);
        int size = 0;
        var chunk = new byte[CHUNK_BYTES];
        for (int read = body.read(chunk); read >= 0 && size <= RowFile.BYTES_MAX; read = body.read(chunk)) {
            if (size + read > kept.capacity()) {
                kept = room(Math.min(2 * kept.capacity(), RowFile.BYTES_MAX + 2 * CHUNK_BYTES))
                        .put(kept.flip());
            }
            kept.put(chunk, 0, read);
            size += read;
        }
        return kept.flip();
    }

    // Given back when nobody holds the file any more; the JVM bounds all such room together.
    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocateDirect(bytes);
    }
}
