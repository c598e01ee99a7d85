package org.homeward.node.intake;

import java.time.LocalDate;
import java.util.List;
import org.homeward.node.csv.CsvFault;

/// What the counter says of one parcel.
sealed interface Judged {

    /// It is taken.
    ///
    /// @param warnings rules that warn, in their order
    record Accepted(
            IntakeForm form,
            LocalDate birthDate,
            int weightGrams,
            int letters,
            int drawings,
            List<Item> items,
            List<String> warnings)
            implements Judged {
        public Accepted {
            items = List.copyOf(items);
            warnings = List.copyOf(warnings);
        }
    }

    /// It is not taken.
    ///
    /// @param faults all of them, in the order of the rules
    record Refused(IntakeForm form, List<CsvFault> faults) implements Judged {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal has at least one fault");
            }
        }

        /// The rules that refuse, each once, in their order.
        List<String> rules() {
            return faults.stream().map(CsvFault::rule).distinct().toList();
        }
    }

    /// As it was written.
    IntakeForm form();
}
