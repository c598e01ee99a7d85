package org.homeward.node.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("GC III art. 13, P-01: outside protection, nothing depends on why a parcel could not be given")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameForEveryReasonTest {

    private static final long SEED = 13;

    // What differs between any two runs: ports, salts of passwords, and the keys that the test's programs choose.
    private static final Set<String> OF_THE_RUN = Set.of(
            "url",
            "password_hash",
            "idempotency_key",
            "notable_key",
            "last_receipt_at",
            // Keys of records come from the machine; of what is sealed the length is compared.
            "kept_as",
            "form_digest",
            "surname_digest",
            "number_digest",
            "number_birth_digest");
    private static final Set<String> SEALED = Set.of("sealed", "address_sealed", "csv", "signed", "carried");
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history");

    @Test
    void the_same_seeds_with_died_and_with_refused_leave_the_same_bytes_everywhere() {
        var died = play("died", "");
        var refused = play("refused", "he would not take it");

        assertThat(died.keySet()).isEqualTo(refused.keySet());
        for (var table : died.keySet()) {
            assertThat(died.get(table)).as(table).isEqualTo(refused.get(table));
        }
        assertThat(died.keySet()).hasSizeGreaterThan(60);
    }

    private static Map<String, List<String>> play(String reason, String note) {
        try (var round = SmallRound.packed(2, SEED, ThreeNodes.terms())) {
            round.handOnToPlaces();
            var people = new PlacePeople(round);
            people.withhold(round.parcel(1), reason, note).ok();
            people.examine(round.parcel(2)).ok();
            people.give(round.parcel(2)).ok();
            people.signReceipts("B-01", "B-02");
            round.nodes().moveTo(SmallRound.HANDOVER_DAY.plus(Duration.ofDays(10)));
            var back = List.of(round.parcel(1));
            round.handOver("b:B-01", "b", back);
            round.handOver("b", "neutral", back);
            round.handOver("neutral", "a", back);
            assertThat(read(round.nodes().a())).isEqualTo(reason);
            assertThat(read(round.nodes().b())).isEqualTo(reason);
            return tables(round.nodes());
        }
    }

    private static String read(TestNode node) {
        return node.as(Role.PROTECTION_OFFICER)
                .rows("/api/protection/reports")
                .getFirst()
                .path("reason")
                .stringValue("");
    }

    private static Map<String, List<String>> tables(ThreeNodes nodes) {
        var all = new TreeMap<String, List<String>>();
        for (var node : nodes.all()) {
            for (var table : names(node)) {
                all.put(node.side() + "." + table, rows(node, table));
            }
        }
        return all;
    }

    private static List<String> names(TestNode node) {
        return node
                .db()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !LEFT_OUT.contains(name))
                .toList();
    }

    private static List<String> rows(TestNode node, String table) {
        var texts = new ArrayList<String>();
        for (var row : node.db()
                .sql("SELECT to_jsonb(t)::text AS row FROM " + table + " t")
                .query()
                .listOfRows()) {
            texts.add(withoutTheRun(String.valueOf(row.get("row"))));
        }
        texts.sort(null);
        return texts;
    }

    private static String withoutTheRun(String row) {
        var text = row;
        for (var column : OF_THE_RUN) {
            text = text.replaceAll("\"" + column + "\": (\"[^\"]*\"|null)", "");
        }
        for (var column : SEALED) {
            if (text.contains("\"direction\": \"out\"")) {
                continue;
            }
            text = Pattern.compile("\"" + column + "\": \"([^\"]*)\"")
                    .matcher(text)
                    .replaceAll(found -> column + " of " + found.group(1).length());
        }
        return text.contains("\"review_on\"") ? text.replaceAll("\"record\": \"[^\"]*\"", "") : text;
    }

    @Test
    void every_notice_has_the_same_size_outside_its_seal() {
        // The smallest size of an envelope holds the longest note in the widest letters.
        var longest = "ї".repeat(WithheldReasons.NOTE_CHARS_MAX);

        assertThat(WithheldReasons.isNote(longest)).isTrue();
        assertThat(WithheldReasons.isNote(longest + "ї")).isFalse();
        assertThat(WithheldReasons.isNote("two\nlines")).isFalse();
    }
}
