package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Values that stay are worked out once, and those that only pass leave no trace")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassingValuesTest {

    @Test
    void two_values_that_stay_are_compared_once_and_one_that_is_passing_each_time() {
        var compared = new ArrayList<List<Integer>>();
        var levels = new GroupedLevels((low, high) -> {
            compared.add(List.of(low, high));
            return 5;
        });
        group(levels, "a", "b", "c");
        levels.settle();
        group(levels, "d");

        assertThat(levels.level(2, 1)).isEqualTo(5);
        assertThat(levels.level(1, 2)).isEqualTo(5);
        assertThat(levels.level(3, 2)).isEqualTo(5);
        assertThat(levels.level(2, 3)).isEqualTo(5);
        assertThat(levels.level(4, 1)).isEqualTo(5);
        assertThat(levels.level(4, 1)).isEqualTo(5);
        assertThat(levels.level(3, 3)).isEqualTo(GroupedLevels.SAME);
        assertThat(levels.level(3, 0)).isEqualTo(GroupedLevels.NOT_STATED);

        assertThat(compared).containsExactly(List.of(1, 2), List.of(2, 3), List.of(1, 4), List.of(1, 4));
    }

    private static void group(GroupedLevels levels, String... forms) {
        for (var form : forms) {
            int code = levels.known() + 1;
            levels.grouping().add(code, form);
            levels.knows(code);
        }
    }

    @Test
    void a_form_that_only_a_forgotten_value_had_is_forgotten_with_it() {
        var levels = new GroupedLevels((_, _) -> 5);
        group(levels, "a", "b", "a");

        assertThat(levels.forget(3)).isFalse();
        group(levels, "passing", "b");
        assertThat(levels.grouping().group(4)).isEqualTo(3);
        assertThat(levels.forget(3)).isTrue();
        assertThat(levels.known()).isEqualTo(3);
        group(levels, "new", "passing");

        assertThat(levels.grouping().group(4)).isEqualTo(3);
        assertThat(levels.grouping().form(3)).isEqualTo("new");
        assertThat(levels.grouping().group(5)).isEqualTo(4);
        assertThat(levels.level(1, 3)).isEqualTo(GroupedLevels.SAME);
    }

    @Test
    void names_forgotten_leave_no_trace_in_those_that_come_after() {
        var dictionary = new ValueDictionary();
        var names = new NameComparison(FieldKind.SURNAME);
        int stays = dictionary.codeOf("Гончаренко");
        int alsoStays = dictionary.codeOf("Левицький");
        names.learn(dictionary, 1);
        names.settle();
        for (var passing : List.of("Г.", "Нечуй-Левицький", "Шумило")) {
            dictionary.codeOf(passing);
        }
        names.learn(dictionary, 1);

        names.forget(2);
        dictionary.truncate(2);
        int initial = dictionary.codeOf("Д.");
        int several = dictionary.codeOf("Вітер-Шумило");
        names.learn(dictionary, 1);

        assertThat(names.findings().get(names.level(stays, initial))).isEqualTo(Finding.DIFFERENT);
        assertThat(names.findings().get(names.level(alsoStays, several))).isEqualTo(Finding.DIFFERENT);
        assertThat(names.findings().get(names.level(stays, alsoStays))).isEqualTo(Finding.DIFFERENT);
        assertThat(names.form(several).parts()).hasSize(2);
        assertThat(names.form(ValueDictionary.NONE).isNone()).isTrue();
    }

    @Test
    void places_forgotten_leave_no_trace_in_those_that_come_after() {
        var dictionary = new ValueDictionary();
        var places = new PlaceComparison();
        int stays = dictionary.codeOf("Суми");
        places.learn(dictionary, 1);
        places.settle();
        dictionary.codeOf("Умань, Київ");
        places.learn(dictionary, 1);

        places.forget(1);
        dictionary.truncate(1);
        int town = dictionary.codeOf("Полтава");
        int region = dictionary.codeOf("Умань, Одеса");
        places.learn(dictionary, 1);

        assertThat(places.town(stays)).isEqualTo("sumi");
        assertThat(places.town(town)).isEqualTo("poltava");
        assertThat(places.town(region)).isEqualTo("uman");
        assertThat(places.findings().get(places.level(stays, region))).isEqualTo(Finding.DIFFERENT);
    }

    @Test
    void what_only_the_blocking_needs_of_a_name_is_let_go_of_and_names_compare_as_before() {
        var dictionary = new ValueDictionary();
        var names = new NameComparison(FieldKind.SURNAME);
        int one = dictionary.codeOf("Hrechko");
        int other = dictionary.codeOf("Речко");
        names.learn(dictionary, 1);
        names.settle();

        names.slim();
        int later = dictionary.codeOf("Гречко");
        names.learn(dictionary, 1);

        assertThat(names.form(one).isNone()).isTrue();
        assertThat(names.form(other).isNone()).isTrue();
        assertThat(names.form(later).isNone()).isFalse();
        assertThat(names.findings().get(names.level(one, other))).isEqualTo(Finding.SOUNDS_SAME);
        assertThat(names.findings().get(names.level(one, later))).isEqualTo(Finding.SAME);
    }
}
