package org.homeward.node.peers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Side;

/// What the neutral sees of an envelope: stream, from, to, number, and sealed bytes. See `formats/envelopes.md`.
final class Carried {

    static final String TYPE = "application/vnd.homeward.carried.v1";

    private static final Pattern HEAD =
            Pattern.compile("homeward-carried/1 (general|protection) (a|b|neutral) (a|b|neutral) ([1-9][0-9]{0,17})");
    private static final int HEAD_CHARS_MAX = 100; // Longer than the longest head.

    /// Which envelope of which stream.
    record Address(Stream stream, Side from, Side to, long sequence) {

        byte[] head() {
            return ("homeward-carried/1 " + stream.word() + " " + from.word() + " " + to.word() + " " + sequence + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Address address;
    private final byte[] sealed;

    Carried(Address address, byte[] sealed) {
        this.address = address;
        this.sealed = sealed.clone();
    }

    /// Reads a payload; empty if it is none.
    static Optional<Carried> read(byte[] payload) {
        int end = 0;
        while (end < payload.length && end < HEAD_CHARS_MAX && payload[end] != '\n') {
            end++;
        }
        if (end == payload.length || payload[end] != '\n') {
            return Optional.empty();
        }
        var head = HEAD.matcher(new String(payload, 0, end, StandardCharsets.UTF_8));
        if (!head.matches()) {
            return Optional.empty();
        }
        var stream = Stream.of(head.group(1)).orElseThrow();
        var address = new Address(
                stream, Side.named(head.group(2)), Side.named(head.group(3)), Long.parseLong(head.group(4)));
        return address.from() == address.to()
                ? Optional.empty()
                : Optional.of(new Carried(address, Arrays.copyOfRange(payload, end + 1, payload.length)));
    }

    Address address() {
        return address;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    byte[] payload() {
        var head = address.head();
        var payload = Arrays.copyOf(head, head.length + sealed.length);
        System.arraycopy(sealed, 0, payload, head.length, sealed.length);
        return payload;
    }

    String digest() {
        return Digest.of(payload());
    }
}
