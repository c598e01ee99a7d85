package org.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Draws invented people one after another, some of them relatives of the one before.
final class InventedPeople {

    /// A surname of a man, in two languages.
    record Surname(String ukrainian, String russian) {

        String in(boolean asRussian) {
            return asRussian ? russian : ukrainian;
        }

        /// The form a woman bears.
        Surname ofWoman() {
            return new Surname(womans(ukrainian), womans(russian));
        }

        private static String womans(String name) {
            if (name.endsWith("ий")) {
                return name.substring(0, name.length() - 2) + (name.endsWith("кий") ? "а" : "ая");
            }
            boolean has = name.endsWith("ов") || name.endsWith("ев") || name.endsWith("ін") || name.endsWith("ин");
            return has ? name + "а" : name;
        }
    }

    /// Somebody who does not exist.
    record Person(
            Surname surname,
            InventedNames.Given given,
            InventedNames.Given father,
            LocalDate born,
            int town,
            String number) {

        String place(boolean russian) {
            var town1 = TOWNS.get(town % TOWNS.size());
            int village = town / TOWNS.size();
            var name = town1.split("/", -1)[russian ? 1 : 0];
            return village == 0
                    ? name
                    : VILLAGES.get(village - 1).split("/", -1)[russian ? 1 : 0] + ", " + name + " обл.";
        }
    }

    private static final List<String> TOWNS = List.of(
            "Київ/Киев",
            "Харків/Харьков",
            "Одеса/Одесса",
            "Дніпро/Днепр",
            "Львів/Львов",
            "Запоріжжя/Запорожье",
            "Миколаїв/Николаев",
            "Вінниця/Винница",
            "Херсон/Херсон",
            "Полтава/Полтава",
            "Чернігів/Чернигов",
            "Черкаси/Черкассы",
            "Житомир/Житомир",
            "Суми/Сумы",
            "Рівне/Ровно",
            "Луцьк/Луцк",
            "Ужгород/Ужгород",
            "Кременчук/Кременчуг",
            "Умань/Умань",
            "Ніжин/Нежин",
            "Ковель/Ковель",
            "Прилуки/Прилуки");
    private static final List<String> VILLAGES = List.of(
            "Іванівка/Ивановка",
            "Петрівка/Петровка",
            "Вишневе/Вишнёвое",
            "Лугове/Луговое",
            "Озерне/Озёрное",
            "Степове/Степное",
            "Зарічне/Заречное");

    private static final int COMMON = 80; // Surnames that a third of all bear.
    private static final double COMMON_SHARE = 0.33;
    private static final double RELATIVE_SHARE = 0.2;

    private final List<Surname> surnames = new ArrayList<>();
    private final InventedNames names = new InventedNames();
    private final SplittableRandom random;
    private Person last;

    InventedPeople(Path file, SplittableRandom random) {
        this.random = random;
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var cells = line.split("\t", -1);
                boolean ofMan = !cells[0].endsWith("а") && !cells[0].endsWith("я");
                if (cells.length == 3 && cells[2].equals("0") && ofMan && cells[0].length() > 3) {
                    surnames.add(new Surname(capital(cells[0]), capital(cells[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.last = person();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    boolean nextIsRelative() {
        return random.nextDouble() < RELATIVE_SHARE;
    }

    /// The next person; a relative is a brother, sister, twin or child of the last.
    Person next(boolean relative) {
        last = relative ? relativeOf(last) : person();
        return last;
    }

    private Person person() {
        boolean woman = random.nextInt(10) == 0;
        var surname = random.nextDouble() < COMMON_SHARE
                ? surnames.get(commonAt() * 977 % surnames.size())
                : surnames.get(random.nextInt(surnames.size()));
        var born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(17_000));
        int town = random.nextInt(TOWNS.size() * (VILLAGES.size() + 1));
        return new Person(
                woman ? surname.ofWoman() : surname,
                names.any(random, woman),
                names.any(random, false),
                born,
                random.nextBoolean() ? town % TOWNS.size() : town,
                number());
    }

    /// The place of a common surname, the commonest first and oftenest.
    private int commonAt() {
        double at = COMMON * Math.pow(random.nextDouble(), 1.7);
        return (int) at;
    }

    private String number() {
        return "АБВГДЖКМНПСТ".charAt(random.nextInt(12)) + "-"
                + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    private Person relativeOf(Person of) {
        int kind = random.nextInt(10);
        boolean child = kind >= 7 && !of.given().isWoman();
        boolean twin = kind == 0;
        var given = names.any(random, of.given().isWoman());
        while (given.equals(of.given())) {
            given = names.any(random, of.given().isWoman());
        }
        var born = twin
                ? of.born()
                : child
                        ? of.born().plusDays(7_500 + random.nextInt(4_000))
                        : of.born().plusDays(400 + random.nextInt(2_500));
        return new Person(of.surname(), given, child ? of.given() : of.father(), born, of.town(), number());
    }
}
