package org.homeward.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A body of bytes with its type and its signatures, after DSSE 1.0.2. Immutable.
///
/// Law: GC III art. 122, GC IV art. 137 (P-16): what a Bureau writes is authenticated by signature or seal.
///
/// What is signed is the pre-authentication encoding of type and body, so a signature over one kind of document is none
/// over another. Checking comes first, parsing second, and both see the same bytes.
public final class Envelope {

    /// A body larger than this is refused: the largest thing a node sends is a page of a list, far below.
    static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

    /// Two sides, a neutral, and room for witnesses.
    static final int SIGNATURES_MAX = 16;

    /// One signature and the key it names.
    ///
    /// @param keyId which key to try
    /// @param base64 the 64 signature bytes in base64
    public record Signed(KeyId keyId, String base64) {}

    private final String type;
    private final byte[] body;
    private final List<Signed> signatures;

    private Envelope(String type, byte[] body, List<Signed> signatures) {
        this.type = type;
        this.body = body;
        this.signatures = List.copyOf(signatures);
    }

    /// An envelope with one signature.
    ///
    /// @param type a media type, e.g. `application/vnd.homeward.terms.v1+json`
    /// @throws IllegalArgumentException if the body is larger than 16 MiB
    public static Envelope signed(String type, byte[] body, SigningKey key) {
        return of(type, body, List.of()).and(key);
    }

    /// An envelope from its parts, as they were kept.
    ///
    /// @throws IllegalArgumentException if the body is larger than 16 MiB or there are more than 16 signatures
    public static Envelope of(String type, byte[] body, List<Signed> signatures) {
        if (body.length > BODY_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "an envelope's body has at most " + BODY_BYTES_MAX + " bytes, this has " + body.length + " bytes");
        }
        if (signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException(
                    "an envelope has at most " + SIGNATURES_MAX + " signatures, this has " + signatures.size());
        }
        return new Envelope(type, body.clone(), signatures);
    }

    /// Reads the JSON form.
    ///
    /// @throws UnreadableEnvelopeException if it is not exactly such an envelope; the message says where
    public static Envelope read(byte[] json) throws UnreadableEnvelopeException {
        return new EnvelopeReader(json).read();
    }

    /// The same with one more signature.
    public Envelope and(SigningKey key) {
        var all = new ArrayList<>(signatures);
        var signature = key.sign(preAuthenticationEncoding(type, body));
        all.add(new Signed(key.verifyingKey().keyId(), Base64.getEncoder().encodeToString(signature)));
        return of(type, body, all);
    }

    /// Whether `key` signed this. Signatures by other keys say nothing against it.
    public boolean isSignedBy(VerifyingKey key, Ed25519 ed25519) {
        var message = preAuthenticationEncoding(type, body);
        for (var signed : signatures) {
            if (signed.keyId().equals(key.keyId())
                    && ed25519.verifies(key, message, Base64.getDecoder().decode(signed.base64()))) {
                return true;
            }
        }
        return false;
    }

    /// What kind of document the body is.
    public String type() {
        return type;
    }

    /// The body's bytes.
    public byte[] body() {
        return body.clone();
    }

    /// The signatures in the order in which they were made.
    public List<Signed> signatures() {
        return signatures;
    }

    /// The JSON form of DSSE 1.0.2, without white space.
    public byte[] json() {
        var json = new StringBuilder(body.length * 4 / 3 + 512);
        json.append("{\"payload\":\"")
                .append(Base64.getEncoder().encodeToString(body))
                .append("\",\"payloadType\":\"")
                .append(type)
                .append("\",\"signatures\":[");
        for (int at = 0; at < signatures.size(); at++) {
            var signed = signatures.get(at);
            json.append(at == 0 ? "" : ",")
                    .append("{\"keyid\":\"")
                    .append(signed.keyId().hex())
                    .append("\",\"sig\":\"")
                    .append(signed.base64())
                    .append("\"}");
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What is signed: `DSSEv1`, then length and bytes of the type and of the body, joined by single spaces.
    public static byte[] preAuthenticationEncoding(String type, byte[] body) {
        var typeBytes = type.getBytes(StandardCharsets.UTF_8);
        var head = "DSSEv1 " + typeBytes.length + " ";
        var encoding = new ByteArrayOutputStream(body.length + typeBytes.length + 64);
        encoding.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        encoding.writeBytes(typeBytes);
        encoding.writeBytes((" " + body.length + " ").getBytes(StandardCharsets.UTF_8));
        encoding.writeBytes(body);
        return encoding.toByteArray();
    }

    @Override
    public String toString() {
        return type + ", " + body.length + " bytes, " + signatures.size() + " signatures";
    }
}
