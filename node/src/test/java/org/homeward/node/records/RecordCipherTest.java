package org.homeward.node.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("DP-6: what a record says opens with its key, at its place, unaltered, and in no other way")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordCipherTest {

    private static final byte[] PLAIN = "Вигаданко".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom randomness = new SecureRandom();
    private final RecordCipher cipher = new RecordCipher(key(1), randomness);
    private final UUID record = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final RecordKey own = new RecordKey(record, cipher.newKey());

    private static byte[] key(int value) {
        var key = new byte[RecordCipher.KEY_BYTES];
        key[0] = (byte) value;
        return key;
    }

    @Test
    void it_opens_with_its_key_at_its_place() {
        var sealed = cipher.seal(own, "held_person", PLAIN);

        assertThat(cipher.open(own, "held_person", sealed)).isEqualTo(PLAIN);
        assertThat(sealed).hasSize(12 + PLAIN.length + 16);
    }

    @Test
    void the_same_is_never_sealed_to_the_same_bytes() {
        assertThat(cipher.seal(own, "held_person", PLAIN)).isNotEqualTo(cipher.seal(own, "held_person", PLAIN));
    }

    @Test
    void it_does_not_open_with_another_key_at_another_place_or_as_another_record() {
        var sealed = cipher.seal(own, "held_person", PLAIN);
        var other = new RecordKey(record, cipher.newKey());
        var elsewhere = new RecordKey(UUID.fromString("00000000-0000-4000-8000-000000000002"), own.secret());

        assertThatThrownBy(() -> cipher.open(other, "held_person", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(own, "listed_person", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(elsewhere, "held_person", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_single_altered_bit_does_not_open() {
        var sealed = cipher.seal(own, "held_person", PLAIN);
        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> cipher.open(own, "held_person", altered))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_is_unwrapped_by_the_nodes_own_key_for_its_record_only() {
        var wrapped = cipher.wrap(record, own.secret());

        assertThat(wrapped).hasSize(60);
        assertThat(cipher.unwrap(record, wrapped)).isEqualTo(own.secret());
        assertThatThrownBy(() -> new RecordCipher(key(2), randomness).unwrap(record, wrapped))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.unwrap(new UUID(1, 2), wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_digest_is_equal_for_an_equal_spelling_of_one_field_at_one_node() {
        assertThat(cipher.mac("surname", "Вигаданко"))
                .hasSize(32)
                .isEqualTo(cipher.mac("surname", "Вигаданко"))
                .isNotEqualTo(cipher.mac("surname", "вигаданко"))
                .isNotEqualTo(cipher.mac("number", "Вигаданко"))
                .isNotEqualTo(new RecordCipher(key(2), randomness).mac("surname", "Вигаданко"));
    }
}
