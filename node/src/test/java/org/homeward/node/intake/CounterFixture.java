package org.homeward.node.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parcels as a family puts them on the counter.
final class CounterFixture {

    static final String ROUND = "winter-2026";

    private CounterFixture() {}

    /// A parcel that nothing refuses, in which these members are replaced.
    static Map<String, Object> parcel(String reference, String... replaced) {
        var members = new HashMap<String, Object>(Map.of(
                "round",
                ROUND,
                "parcelRef",
                reference,
                "addresseeSurname",
                "Вигаданко",
                "addresseeBirthDate",
                "1980-05-17",
                "weightGrams",
                6000,
                "letters",
                1,
                "drawings",
                0,
                "items",
                List.of(Map.of("category", "hygiene", "description", "soap", "pieces", 2, "grams", 190))));
        for (int at = 0; at < replaced.length; at += 2) {
            members.put(replaced[at], replaced[at + 1]);
        }
        return members;
    }
}
