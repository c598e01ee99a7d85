package org.homeward.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Reads the one JSON form that [Envelope#json()] writes, with white space allowed between tokens. A general JSON
/// parser would accept doubled members and the like, which two readers may understand differently.
final class EnvelopeReader {

    private static final int TYPE_CHARS_MAX = 200; // Longer than any media type of ours; keeps hostile input small.

    private final String text;
    private int at;

    EnvelopeReader(byte[] json) {
        this.text = new String(json, StandardCharsets.UTF_8);
    }

    Envelope read() throws UnreadableEnvelopeException {
        expect('{');
        name("payload");
        var body = base64();
        expect(',');
        name("payloadType");
        var type = string();
        expect(',');
        name("signatures");
        var signatures = signatures();
        expect('}');
        skipSpace();
        if (at != text.length()) {
            throw wrong("the end");
        }
        if (type.isEmpty() || type.length() > TYPE_CHARS_MAX) {
            throw wrong("a type of 1 to " + TYPE_CHARS_MAX + " characters");
        }
        if (body.length > Envelope.BODY_BYTES_MAX) {
            throw wrong("a body of at most " + Envelope.BODY_BYTES_MAX + " bytes");
        }
        return Envelope.of(type, body, signatures);
    }

    private List<Envelope.Signed> signatures() throws UnreadableEnvelopeException {
        var signatures = new ArrayList<Envelope.Signed>();
        expect('[');
        do {
            if (signatures.size() == Envelope.SIGNATURES_MAX) {
                throw wrong("at most " + Envelope.SIGNATURES_MAX + " signatures");
            }
            expect('{');
            name("keyid");
            var keyId = string();
            if (!keyId.matches("[0-9a-f]{16}")) {
                throw wrong("a key id of 16 hex digits");
            }
            expect(',');
            name("sig");
            var signature = base64();
            expect('}');
            signatures.add(
                    new Envelope.Signed(new KeyId(keyId), Base64.getEncoder().encodeToString(signature)));
        } while (next(','));
        expect(']');
        return signatures;
    }

    private void name(String name) throws UnreadableEnvelopeException {
        if (!string().equals(name)) {
            throw wrong("the member \"" + name + "\"");
        }
        expect(':');
    }

    private byte[] base64() throws UnreadableEnvelopeException {
        var encoded = string();
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            throw (UnreadableEnvelopeException) wrong("base64").initCause(notBase64);
        }
    }

    private String string() throws UnreadableEnvelopeException {
        expect('"');
        int end = text.indexOf('"', at);
        if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
            throw wrong("a string without escapes");
        }
        var string = text.substring(at, end);
        at = end + 1;
        return string;
    }

    private void expect(char wanted) throws UnreadableEnvelopeException {
        if (!next(wanted)) {
            throw wrong("'" + wanted + "'");
        }
    }

    private boolean next(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private UnreadableEnvelopeException wrong(String expected) {
        return new UnreadableEnvelopeException(at, expected);
    }
}
