package org.homeward.node.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.node.csv.CsvFault;

/// One row of intake as the clerk sees it at the counter, with everything that was written.
///
/// @param state `refused`, `accepted`, `sealed` or `packed`
/// @param superseded whether it was corrected or handed in again since, and counts no more
/// @param faults why it was refused; empty if it was not
/// @param warnings rules that warn
/// @param weightGrams as on the scales; 0 if it was refused
/// @param matched whether an officer has confirmed the addressee
/// @param deliveryCode of the confirmed addressee; else empty
/// @param erasedOn the day on which what was written was erased (DP-6); else empty
record HandedIn(
        UUID intake,
        String round,
        IntakeForm form,
        String state,
        boolean superseded,
        List<CsvFault> faults,
        List<String> warnings,
        int weightGrams,
        String seal,
        String itemNumber,
        int termsVersion,
        Instant handedInAt,
        boolean matched,
        String deliveryCode,
        String erasedOn) {

    HandedIn {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    boolean isOpen() {
        return state.equals("accepted") && !superseded && !isErased();
    }

    boolean isRefused() {
        return state.equals("refused") && !superseded && !isErased();
    }

    boolean isErased() {
        return !erasedOn.isEmpty();
    }

    /// The reference only: everything else is about people.
    @Override
    public String toString() {
        return form.parcelRef();
    }
}
