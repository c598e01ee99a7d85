package org.homeward.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// What happens to a line between a person's mouth and a list: slips of the pen, blanks, initials, swapped columns,
/// mistaken dates.
final class InventedNoise {

    private final double level;
    private final SplittableRandom random;

    InventedNoise(double level, SplittableRandom random) {
        this.level = level;
        this.random = random;
    }

    /// The cells of a line.
    ///
    /// @param names surname, given name, patronymic and place as they are written
    List<String> spoil(String id, InventedPeople.Person person, List<String> names, boolean ofRight) {
        var surname = slip(names.get(0), 0.05);
        var given = happens(0.02) ? initial(names.get(1)) : slip(names.get(1), 0.03);
        var patronymic = patronymic(names.get(2));
        if (happens(0.015)) {
            var kept = surname;
            surname = given;
            given = kept;
        }
        var sex = happens(0.03) ? "" : person.given().isWoman() ? "f" : "m";
        var place = happens(ofRight ? 0.12 : 0.05) ? "" : names.get(3);
        boolean hasNumber = random.nextDouble() < (ofRight ? 0.2 : 0.65);
        var number = hasNumber ? slip(person.number(), 0.03) : "";
        return new ArrayList<>(List.of(id, surname, given, patronymic, sex, date(person.born()), place, number));
    }

    private String patronymic(String whole) {
        if (happens(0.04)) {
            return "";
        }
        return happens(0.03) ? initial(whole) : slip(whole, 0.03);
    }

    private boolean happens(double share) {
        return random.nextDouble() < share * level;
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1) + ".";
    }

    private String slip(String word, double share) {
        if (word.length() < 3 || !happens(share)) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + word.charAt(random.nextInt(word.length())) + word.substring(at + 1);
        };
    }

    private String date(LocalDate born) {
        if (happens(0.03)) {
            return "";
        }
        if (happens(0.02)) {
            return String.valueOf(born.getYear());
        }
        var written = born;
        if (happens(0.015) && born.getDayOfMonth() <= 12) {
            written = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        } else if (happens(0.02)) {
            written = born.withDayOfMonth(1 + random.nextInt(28));
        } else if (happens(0.02)) {
            written = born.plusYears(random.nextBoolean() ? 1 : -1);
        } else if (happens(0.01)) {
            written = born.plusYears(random.nextBoolean() ? 10 : -10);
        }
        return String.format(
                Locale.ROOT, "%04d-%02d-%02d", written.getYear(), written.getMonthValue(), written.getDayOfMonth());
    }
}
