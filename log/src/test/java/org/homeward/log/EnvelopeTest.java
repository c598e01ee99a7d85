package org.homeward.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GC III art. 122, P-16: every written communication is authenticated by signature")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopeTest {

    private static final String TYPE = "application/vnd.homeward.terms.v1+json";

    @Test
    void what_is_signed_is_the_published_vector_of_dsse() {
        var encoding = Envelope.preAuthenticationEncoding("http://example.com/HelloWorld", bytes("hello world"));

        assertThat(new String(encoding, StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void a_signature_is_the_published_vector_of_rfc_8032() {
        var signature = RfcKey.TEST_2.sign(HexFormat.of().parseHex("72"));

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void an_envelope_is_read_back_as_it_was_written() throws UnreadableEnvelopeException {
        var envelope = Envelope.signed(TYPE, bytes("{\"round\":\"w\"}"), RfcKey.TEST_2);

        var read = Envelope.read(envelope.json());

        assertThat(read.body()).isEqualTo(envelope.body());
        assertThat(read.isSignedBy(RfcKey.TEST_2.verifyingKey(), Ed25519.JDK)).isTrue();
    }

    @Test
    void every_single_altered_byte_of_the_body_is_noticed() {
        var body = bytes("{\"parcels\":2000}");
        var signed = Envelope.signed(TYPE, body, RfcKey.TEST_2);

        for (int at = 0; at < body.length; at++) {
            var altered = body.clone();
            altered[at] ^= 1;
            var forged = Envelope.of(TYPE, altered, signed.signatures());
            assertThat(forged.isSignedBy(RfcKey.TEST_2.verifyingKey(), Ed25519.JDK))
                    .isFalse();
        }
    }

    @Test
    void a_signature_over_one_type_is_none_over_another() {
        var signed = Envelope.signed(TYPE, bytes("{}"), RfcKey.TEST_2);

        var other = Envelope.of("application/vnd.homeward.refusal.v1+json", bytes("{}"), signed.signatures());

        assertThat(other.isSignedBy(RfcKey.TEST_2.verifyingKey(), Ed25519.JDK)).isFalse();
    }

    @Test
    void another_key_has_not_signed_it() {
        var signed = Envelope.signed(TYPE, bytes("{}"), RfcKey.TEST_2);

        assertThat(signed.isSignedBy(RfcKey.TEST_3.verifyingKey(), Ed25519.JDK)).isFalse();
        assertThat(signed.and(RfcKey.TEST_3).isSignedBy(RfcKey.TEST_3.verifyingKey(), Ed25519.JDK))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[]}",
                "{\"payload\":\"e30=\",\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[]}",
                "{\"payload\":\"!\",\"payloadType\":\"t\",\"signatures\":[{\"keyid\":\"0123456789abcdef\",\"sig\":\"\"}]}",
                "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[{\"keyid\":\"xyz\",\"sig\":\"\"}]}",
                "{\"payload\":\"e30=\",\"payloadType\":\"\",\"signatures\":[{\"keyid\":\"0123456789abcdef\",\"sig\":\"\"}]}",
                "{\"payload\":\"e30=\",\"payloadType\":\"t\",\"signatures\":[{\"keyid\":\"0123456789abcdef\",\"sig\":\"\"}]}x",
                "{\"payload\":\"e30=\",\"payloadType\":\"t\\u0074\",\"signatures\":[{\"keyid\":\"0123456789abcdef\",\"sig\":\"\"}]}"
            })
    void whatever_is_not_exactly_an_envelope_is_refused_with_its_place(String json) {
        assertThatThrownBy(() -> Envelope.read(bytes(json)))
                .isInstanceOf(UnreadableEnvelopeException.class)
                .hasMessageContaining("at byte");
    }

    @Test
    void an_envelope_holds_16_signatures_and_not_17() {
        var envelope = Envelope.signed(TYPE, bytes("{}"), RfcKey.TEST_2);
        for (int signatures = 1; signatures < Envelope.SIGNATURES_MAX; signatures++) {
            envelope = envelope.and(RfcKey.TEST_2);
        }
        var full = envelope;

        assertThat(full.signatures()).hasSize(16);
        assertThatThrownBy(() -> full.and(RfcKey.TEST_2)).hasMessageContaining("at most 16");
    }

    @Test
    void a_body_of_16_mebibytes_is_taken_and_one_byte_more_is_not() {
        assertThat(Envelope.of(TYPE, new byte[Envelope.BODY_BYTES_MAX], java.util.List.of()))
                .isNotNull();
        assertThatThrownBy(() -> Envelope.of(TYPE, new byte[Envelope.BODY_BYTES_MAX + 1], java.util.List.of()))
                .hasMessageContaining("bytes");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
