package org.homeward.node.wiring;

import java.io.InputStream;
import java.nio.ByteBuffer;

/// What is left of a buffer, as a stream.
public final class BufferStream extends InputStream {

    private final ByteBuffer rest;

    /// Of this buffer, whose place moves with what is read.
    public BufferStream(ByteBuffer rest) {
        this.rest = rest;
    }

    @Override
    public int read() {
        return rest.hasRemaining() ? rest.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (!rest.hasRemaining()) {
            return length == 0 ? 0 : -1;
        }
        int read = Math.min(length, rest.remaining());
        rest.get(into, offset, read);
        return read;
    }
}
