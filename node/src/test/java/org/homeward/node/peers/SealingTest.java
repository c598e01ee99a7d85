package org.homeward.node.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An envelope is sealed to one recipient and padded to a few sizes")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {

    private final SecureRandom randomness = new SecureRandom();
    private final Sealing sealing = new Sealing(randomness);
    private final AsymmetricCipherKeyPair recipient = pair();
    private final byte[] head = new Carried.Address(Stream.GENERAL, Side.A, Side.B, 1).head();

    @Test
    void the_recipient_reads_what_was_sealed() {
        var sealed = sealing.seal(bytes("Чай, 100 г"), head, publicKey(recipient));

        assertThat(sealing.open(sealed, head, recipient)).isEqualTo(bytes("Чай, 100 г"));
    }

    @Test
    void another_key_or_another_head_reads_nothing() {
        var sealed = sealing.seal(bytes("x"), head, publicKey(recipient));
        var otherHead = new Carried.Address(Stream.GENERAL, Side.A, Side.B, 2).head();

        assertThatThrownBy(() -> sealing.open(sealed, head, pair())).isInstanceOf(BadEnvelopeException.class);
        assertThatThrownBy(() -> sealing.open(sealed, otherHead, recipient)).isInstanceOf(BadEnvelopeException.class);
    }

    @Test
    void any_altered_byte_is_noticed() {
        var sealed = sealing.seal(bytes("x"), head, publicKey(recipient));
        var random = new Random(7);

        for (int attempt = 0; attempt < 200; attempt++) {
            var altered = sealed.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> sealing.open(altered, head, recipient)).isInstanceOf(BadEnvelopeException.class);
        }
    }

    @Test
    void many_threads_seal_and_open_at_once() throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < 8; number++) {
            var text = bytes("letter " + number);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int turn = 0; turn < 200; turn++) {
                        var sealed = sealing.seal(text, head, publicKey(recipient));
                        assertThat(sealing.open(sealed, head, recipient)).isEqualTo(text);
                    }
                } catch (RuntimeException | AssertionError failed) {
                    failures.add(failed);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,4096", "1,4096", "4092,4096", "4093,16384", "16381,65536", "262141,1048576"})
    void sizes_are_hidden_in_classes(int length, int padded) {
        assertThat(Sealing.padded(new byte[length])).hasSize(padded);
    }

    @Test
    void the_largest_size_is_taken_and_one_byte_more_is_refused() {
        assertThat(Sealing.padded(new byte[(1 << 24) - 4])).hasSize(1 << 24);
        assertThatThrownBy(() -> Sealing.padded(new byte[(1 << 24) - 3])).hasMessageContaining("bytes");
    }

    private AsymmetricCipherKeyPair pair() {
        var secret = new X25519PrivateKeyParameters(randomness);
        return new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
    }

    private static byte[] publicKey(AsymmetricCipherKeyPair pair) {
        return ((org.bouncycastle.crypto.params.X25519PublicKeyParameters) pair.getPublic()).getEncoded();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
