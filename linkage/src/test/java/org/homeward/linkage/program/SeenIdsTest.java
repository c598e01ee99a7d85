package org.homeward.linkage.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("An id that occurred before in a file is known again")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenIdsTest {

    @Test
    void each_id_is_new_once_in_a_file_of_any_length() {
        var ids = new SeenIds();
        var expected = new HashSet<String>();
        var random = new SplittableRandom(8);
        for (int at = 0; at < 40_000; at++) {
            var id = (at % 2 == 0 ? "person " : "0000") + random.nextInt(10_000);

            assertThat(ids.add(id)).as(id).isEqualTo(expected.add(id));
        }
    }

    @Test
    void ids_that_differ_in_one_sign_or_in_their_order_are_two_ids() {
        var ids = new SeenIds();

        for (var id : new String[] {"12", "21", "1", "2", "1 2", "", " ", "12 ", "А-12", "A-12", "А-21"}) {
            assertThat(ids.add(id)).as(id).isTrue();
            assertThat(ids.add(id)).as(id).isFalse();
        }
    }
}
