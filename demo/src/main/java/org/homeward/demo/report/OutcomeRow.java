package org.homeward.demo.report;

import java.util.ArrayList;
import java.util.List;
import org.homeward.demo.input.Party;
import tools.jackson.databind.JsonNode;

/// What became of one intake row, as its home bureau's node says.
///
/// @param rule that decided; empty for a delivery
/// @param warnings rules that warned, joined by `;`
/// @param personRef the line of the held list that was confirmed; empty where none was
/// @param detail empty or the item number
public record OutcomeRow(
        Party side,
        int row,
        String parcelRef,
        String outcome,
        String rule,
        String warnings,
        String personRef,
        String detail) {

    /// The columns of `outcomes.csv`.
    static final List<String> COLUMNS =
            List.of("side", "row", "parcel_ref", "outcome", "rule", "warnings", "person_ref", "detail");

    static OutcomeRow of(Party side, JsonNode row) {
        return new OutcomeRow(
                side,
                row.path("row").asInt(0),
                words(row.path("parcelRef")),
                words(row.path("outcome")),
                words(row.path("rule")),
                words(row.path("warnings")),
                words(row.path("personRef")),
                words(row.path("detail")));
    }

    private static String words(JsonNode value) {
        if (!value.isArray()) {
            return value.asString("");
        }
        var words = new ArrayList<String>();
        value.forEach(one -> words.add(one.asString("")));
        return String.join(";", words);
    }

    List<String> values() {
        return List.of(side.word(), Integer.toString(row), parcelRef, outcome, rule, warnings, personRef, detail);
    }
}
