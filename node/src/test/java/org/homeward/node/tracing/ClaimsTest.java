package org.homeward.node.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.linkage.Zone;
import org.homeward.node.tracing.Candidate.Basis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Parcels for different men do not go to one by linkage alone")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsTest {

    private static final Sought TARAS = sought("A-taras", "Тарас");
    private static final Sought TARAS_AGAIN = sought("A-taras-2", "Тарас");
    private static final Sought TYMUR = sought("A-tymur", "Тимур");

    private static Sought sought(String parcelRef, String given) {
        return new Sought("winter", parcelRef, "Вигаданко", given, "", LocalDate.parse("1990-01-01"), "", "");
    }

    private static Candidate claim(Sought sought, Basis basis) {
        return new Candidate(sought.parcelRef(), "B-1", basis, Zone.MATCH, 0.99, List.of());
    }

    private static List<Zone> settled(Map<String, List<Sought>> confirmed, Candidate... claims) {
        var waiting = Arrays.stream(new Sought[] {TARAS, TARAS_AGAIN, TYMUR})
                .collect(Collectors.toMap(Sought::parcelRef, one -> one));
        return new Claims(waiting, confirmed, (one, other) -> one.givenName().equals(other.givenName()))
                .settle(List.of(claims)).stream().map(Candidate::zone).toList();
    }

    @Test
    void two_relatives_may_send_to_one_man() {
        assertThat(settled(Map.of(), claim(TARAS, Basis.LINKAGE), claim(TARAS_AGAIN, Basis.LINKAGE)))
                .containsExactly(Zone.MATCH, Zone.MATCH);
    }

    @Test
    void of_two_men_who_are_like_one_line_neither_is_a_match() {
        assertThat(settled(Map.of(), claim(TARAS, Basis.LINKAGE), claim(TYMUR, Basis.LINKAGE)))
                .containsExactly(Zone.REVIEW, Zone.REVIEW);
    }

    @Test
    void equal_number_and_birth_date_stands_against_likeness() {
        assertThat(settled(Map.of(), claim(TARAS, Basis.NUMBER_AND_BIRTH_DATE), claim(TYMUR, Basis.LINKAGE)))
                .containsExactly(Zone.MATCH, Zone.REVIEW);
    }

    @Test
    void an_officers_word_stands_against_everything() {
        var confirmed = Map.of("B-1", List.of(TARAS));

        assertThat(settled(confirmed, claim(TYMUR, Basis.NUMBER_AND_BIRTH_DATE)))
                .containsExactly(Zone.REVIEW);
        assertThat(settled(confirmed, claim(TARAS_AGAIN, Basis.LINKAGE))).containsExactly(Zone.MATCH);
    }

    @Test
    void what_is_for_review_claims_nothing() {
        assertThat(settled(
                        Map.of(),
                        claim(TARAS, Basis.LINKAGE),
                        claim(TYMUR, Basis.LINKAGE).forReview()))
                .containsExactly(Zone.MATCH, Zone.REVIEW);
    }
}
