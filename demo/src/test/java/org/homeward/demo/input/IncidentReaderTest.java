package org.homeward.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.demo.input.Incident.Reason;
import org.homeward.demo.input.Incident.Removal;
import org.homeward.demo.input.Incident.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Incidents as they are written")
@DisplayNameGeneration(ReplaceUnderscores.class)
class IncidentReaderTest {

    private final IncidentReader reader = new IncidentReader();

    private List<Incident> read(String incidentAndDetail) {
        var sheet = Sheet.of("side,row,parcel_ref,incident,detail\nb,17,B-00016," + incidentAndDetail + "\n");
        return reader.read(sheet).getOrDefault(new RowKey(Party.B, 17), List.of());
    }

    @Test
    void a_missing_piece_may_have_a_comma_in_its_description() {
        assertThat(read("contents_short,\"to_receiving; joint inspection: 1 of tea, 100 g missing\""))
                .containsExactly(new Incident.ContentsShort(Way.TO_RECEIVING, 1, "tea, 100 g"));
    }

    @Test
    void a_removal_names_item_rule_and_what_became_of_it() {
        assertThat(read("item_removed,\"buckwheat, 800 g; rule B-01; kept_under_receipt\""))
                .containsExactly(
                        new Incident.ItemRemoved(new Removal("buckwheat, 800 g", "B-01", "kept_under_receipt")));
    }

    @Test
    void a_transfer_names_the_new_place_and_its_section() {
        assertThat(read("transferred,B-26; new address: section 8"))
                .containsExactly(new Incident.Transferred("B-26", "section 8"));
        assertThat(read("transferred_no_address,B-49; new address two days later: section 7"))
                .containsExactly(new Incident.TransferredNoAddress("B-49", "section 7"));
    }

    @Test
    void hours_and_seals_and_reasons_are_read() {
        assertThat(read("held_past_limit,110 hours")).containsExactly(new Incident.HeldPastLimit(110));
        assertThat(read("seal_differs,to_neutral; one digit read otherwise; joint inspection: contents complete"))
                .containsExactly(new Incident.SealDiffers(Way.TO_NEUTRAL));
        assertThat(read("in_hospital,")).containsExactly(new Incident.CannotBeGiven(Reason.IN_HOSPITAL));
    }

    @Test
    void an_unknown_incident_is_a_fault_with_its_line() {
        assertThat(read("vanished,somewhere")).isEmpty();
        assertThat(reader.faults()).containsExactly("incidents.csv, line 2: there is no incident 'vanished'");
    }

    @Test
    void a_detail_that_cannot_be_read_says_what_was_expected() {
        assertThat(read("held_past_limit,soon")).isEmpty();
        assertThat(reader.faults())
                .singleElement()
                .asString()
                .contains("'soon'")
                .contains("a number of hours");
    }
}
