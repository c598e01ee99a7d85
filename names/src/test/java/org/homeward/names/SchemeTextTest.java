package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How the text files of schemes are read, on a small file of each kind of line.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemeTextTest {

    @Test
    void a_block_becomes_a_scheme_with_its_publication() {
        var first = sample("first-sample");

        assertThat(first.language()).isEqualTo(Language.UKRAINIAN);
        assertThat(first.year()).isEqualTo(1999);
        assertThat(first.title()).isEqualTo("The first");
        assertThat(first.source()).isEqualTo("A page of our own");
        assertThat(first.habits()).isEqualTo(new Scheme.Habits(true, false));
    }

    @Test
    void each_kind_of_line_says_where_its_rows_hold() {
        var first = sample("first-sample");

        assertThat(first.latin("а")).isEqualTo("ya");
        assertThat(first.latin("ваб")).isEqualTo("vab");
        assertThat(first.latin("бв")).isEqualTo("bw");
        assertThat(first.latin("ба")).isEqualTo("bah");
        assertThat(first.latin("бг")).isEqualTo("bbh");
        assertThat(first.latin("вагв")).isEqualTo("vaghw");
    }

    @Test
    void a_scheme_like_another_starts_from_its_rows_and_habits() {
        var second = sample("second-sample");

        assertThat(second.language()).isEqualTo(Language.RUSSIAN);
        assertThat(second.latin("агб")).isEqualTo("yaqb");
        assertThat(second.habits()).isEqualTo(new Scheme.Habits(true, true));
    }

    @Test
    void of_rows_that_fit_the_longest_wins_then_one_with_a_condition() {
        var scheme = Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow();

        assertThat(scheme.latin("згин")).isEqualTo("zghyn");
        assertThat(scheme.latin("яя")).isEqualTo("yaia");
    }

    @Test
    void every_block_of_the_files_is_kept() {
        assertThat(SchemeText.read("scheme-sample.txt", "press-schemes.txt"))
                .containsKeys("first-sample", "second-sample", "german-rus", "hungarian-rus");
    }

    @Test
    void a_file_that_is_absent_indicates_a_bug() {
        assertThatThrownBy(() -> SchemeText.lines("absent.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.txt");
        assertThat(SchemeText.lines("scheme-sample.txt")).hasSize(19);
    }

    private static Scheme sample(String id) {
        return Objects.requireNonNull(SchemeText.read("scheme-sample.txt").get(id));
    }
}
