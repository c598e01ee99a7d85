package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Invented people on two lists, one Ukrainian, one Russian. The same for the same seed.
final class PeopleFixture {

    static final Fields FIELDS = new Fields(List.of(
            new Field("surname", FieldKind.SURNAME),
            new Field("given_name", FieldKind.GIVEN_NAME),
            new Field("patronymic", FieldKind.PATRONYMIC),
            new Field("sex", FieldKind.SEX),
            new Field("birth_date", FieldKind.BIRTH_DATE),
            new Field("birth_place", FieldKind.PLACE),
            new Field("service_number", FieldKind.NUMBER)));

    private static final String[] STEMS = {
        "Бондар", "Ткач", "Мельн", "Гонч", "Олій", "Пономар", "Руд", "Гай", "Вишн", "Кобз", "Довж", "Мороз", "Череп",
        "Дуб", "Сокол"
    };
    private static final String[] ENDS = {"енко", "ук", "ик", "чак", "ар", "юк", "ань"};
    private static final String[][] GIVEN = {
        {"Сергій", "Сергей"}, {"Андрій", "Андрей"}, {"Віктор", "Виктор"}, {"Роман", "Роман"}, {"Максим", "Максим"},
        {"Богдан", "Богдан"}, {"Денис", "Денис"}, {"Тарас", "Тарас"}, {"Антон", "Антон"}, {"Руслан", "Руслан"}
    };
    private static final String[][] FATHER = {
        {"Романович", "Романович"}, {"Максимович", "Максимович"}, {"Вікторович", "Викторович"},
        {"Богданович", "Богданович"}, {"Тарасович", "Тарасович"}, {"Антонович", "Антонович"}
    };
    private static final String[][] TOWN = {
        {"Одеса", "Одесса"}, {"Суми", "Сумы"}, {"Полтава", "Полтава"}, {"Умань", "Умань"}
    };

    /// @param left lines as the family writes
    /// @param right the same people where the number behind the letter is the same, and others
    record Lists(List<Line> left, List<Line> right) {

        Lists mirrored() {
            return new Lists(/* left= */ right, /* right= */ left);
        }
    }

    private PeopleFixture() {}

    /// Two lists of `people` each; two in three stand in both.
    static Lists lists(int people, long seed) {
        var random = new SplittableRandom(seed);
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        for (int at = 0; left.size() < people || right.size() < people; at++) {
            int[] person = random.ints(8, 0, 1_000_000).toArray();
            boolean both = at % 3 != 0;
            if (left.size() < people && (both || at % 2 == 0)) {
                left.add(line("L" + at, person, 0, random));
            }
            if (right.size() < people && (both || at % 2 == 1)) {
                right.add(line("R" + at, person, 1, random));
            }
        }
        return new Lists(left, right);
    }

    private static Line line(String id, int[] person, int language, SplittableRandom random) {
        var surname = STEMS[person[0] % STEMS.length] + ENDS[person[1] % ENDS.length];
        var date = "19%02d-%02d-%02d".formatted(60 + person[4] % 40, 1 + person[5] % 12, 1 + person[6] % 28);
        boolean slip = random.nextInt(12) == 0;
        return new Line(
                id,
                List.of(
                        slip ? surname.substring(0, 2) + surname.substring(3) : surname,
                        GIVEN[person[2] % GIVEN.length][language],
                        random.nextInt(15) == 0 ? "" : FATHER[person[3] % FATHER.length][language],
                        "m",
                        random.nextInt(15) == 0 ? date.substring(0, 4) : date,
                        random.nextInt(6) == 0 ? "" : TOWN[person[7] % TOWN.length][language],
                        random.nextInt(3) == 0 ? "А-%06d".formatted(person[7]) : ""));
    }

    static PersonList filled(Linker linker, List<Line> lines) {
        var list = linker.newList();
        lines.forEach(list::add);
        return list;
    }

    static Linkage linked(Lists lists, LinkSettings settings) {
        var linker = new Linker(FIELDS, settings, Progress.SILENT);
        return linker.link(filled(linker, lists.left()), filled(linker, lists.right()));
    }

    static Line person(String id, String surname, String given, String patronymic, String born) {
        return new Line(id, List.of(surname, given, patronymic, "", born, "", ""));
    }
}
