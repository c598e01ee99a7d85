package org.homeward.demo.invention;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.homeward.demo.input.Party;
import org.homeward.demo.invention.Lexicon.Word;

/// An invented person held by the other side.
///
/// @param serviceNumber as both sides write it
record Person(Word surname, Word given, Word patronymic, Word rank, LocalDate birthDate, String serviceNumber) {

    private static final LocalDate OLDEST = LocalDate.of(1964, 1, 1);
    private static final int DAYS_OF_BIRTH = 15_000;
    private static final String LETTERS = "АВЕКМНОРСТ"; // Alike in both alphabets.

    /// @param number tells this person from every other of the side; 0 to 899,999
    static Person invent(Lexicon lexicon, SplittableRandom chance, int number) {
        return new Person(
                lexicon.any("surname", chance),
                lexicon.any("given", chance),
                lexicon.any("patronymic", chance),
                lexicon.any("rank", chance),
                OLDEST.plusDays(chance.nextInt(DAYS_OF_BIRTH)),
                LETTERS.charAt(chance.nextInt(LETTERS.length())) + "-" + (100_000 + number));
    }

    /// The columns from surname to service number as a side writes them.
    String asWrittenBy(Party side, String birth, String number) {
        return String.join(
                ",",
                surname.asWrittenBy(side),
                given.asWrittenBy(side),
                patronymic.asWrittenBy(side),
                birth,
                rank.asWrittenBy(side),
                number);
    }
}
