package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.input.RowKey;
import org.homeward.demo.report.OutcomeRow;
import org.homeward.demo.report.RoundReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("A round between three nodes")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class RoundTest {

    private static final RoundInput ROUND = SmallRound.invented();

    private RoundRun.Result played = SmallRound.play(ROUND);

    @BeforeAll
    void plays_once() {
        assertThat(played.ending().objections()).isEmpty();
    }

    private static Map<RowKey, OutcomeRow> rows(RoundReport report) {
        var rows = new LinkedHashMap<RowKey, OutcomeRow>();
        report.outcomes().forEach(row -> rows.put(new RowKey(row.side(), row.row()), row));
        return rows;
    }

    @Test
    void closes_with_three_signatures() {
        assertThat(played.ending().closed()).isTrue();
        assertThat(played.files().report().statement().signers()).containsExactly("a", "b", "neutral");
        assertThat(played.files().report().statement().text()).isNotBlank();
    }

    @Test
    void has_an_outcome_for_every_row_of_both_files() {
        var rows = rows(played.files().report());

        for (var home : Party.BUREAUS) {
            for (var row : ROUND.side(home).intakeRows().keySet()) {
                assertThat(rows).containsKey(new RowKey(home, row));
            }
        }
        assertThat(rows.values()).noneMatch(row -> row.outcome().equals("under_way"));
    }

    @Test
    void ends_for_each_incident_as_the_round_says() {
        var rows = rows(played.files().report());

        ROUND.incidents().forEach((key, incidents) -> {
            var row = Objects.requireNonNull(rows.get(key));
            assertThat(row.outcome() + " " + row.rule())
                    .as(key + " " + incidents)
                    .isEqualTo(expected(incidents.getFirst()));
        });
    }

    private static String expected(Incident incident) {
        return switch (incident) {
            case Incident.ContentsShort _ -> "disputed contents_short";
            case Incident.Lost _ -> "lost custodian.neutral";
            case Incident.ItemRemoved removed ->
                "delivered_with_removals " + removed.removal().rule();
            case Incident.Released _ -> "returned R-21";
            case Incident.CannotBeGiven _ -> "undeliverable reason_withheld";
            case Incident.SealDiffers _, Incident.RemovalWithoutGround _, Incident.ExaminedTwice _ -> "delivered ";
            case Incident.NoWitness _, Incident.HeldPastLimit _ -> "delivered ";
            case Incident.Transferred _, Incident.TransferredNoAddress _ -> "delivered ";
        };
    }

    @Test
    void counts_refusals_escalations_and_reroutings_once_each() {
        assertThat(played.files().report().refusals())
                .containsAllEntriesOf(Map.of("C-15", 2L, "C-16", 2L, "T-01", 2L, "T-02", 4L, "removal.no_ground", 2L));
    }

    @Test
    void has_the_same_parity_at_each_node() {
        var parity = played.files().report().parity();

        assertThat(parity.get(Party.A)).isEqualTo(parity.get(Party.B)).isEqualTo(parity.get(Party.NEUTRAL));
    }

    @Test
    void finds_on_the_later_list_some_who_were_on_no_earlier_one() {
        var later = ROUND.side(Party.B).heldLater().orElseThrow().text();

        assertThat(played.files().report().outcomes())
                .anyMatch(row -> row.side() == Party.A
                        && row.outcome().startsWith("delivered")
                        && later.contains(row.personRef() + ","));
    }

    @Test
    void changes_exactly_two_rows_when_the_incidents_of_two_parcels_are_swapped() {
        var lost = rowWith(Incident.Lost.class);
        var released = rowWith(Incident.Released.class);

        var swapped =
                rows(SmallRound.play(ROUND.withSwapped(lost, released)).files().report());

        var before = rows(played.files().report());
        var changed = new TreeSet<RowKey>();
        before.forEach((key, row) -> {
            if (!what(row).equals(what(Objects.requireNonNull(swapped.get(key))))) {
                changed.add(key);
            }
        });
        assertThat(changed).containsExactlyInAnyOrderElementsOf(List.of(lost, released));
    }

    /// A row but for its item number, which is by chance.
    private static String what(OutcomeRow row) {
        return String.join("|", row.parcelRef(), row.outcome(), row.rule(), row.warnings(), row.personRef());
    }

    private static RowKey rowWith(Class<? extends Incident> kind) {
        return ROUND.incidents().entrySet().stream()
                .filter(entry -> entry.getKey().side() == Party.A)
                .filter(entry -> entry.getValue().stream().anyMatch(kind::isInstance))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
