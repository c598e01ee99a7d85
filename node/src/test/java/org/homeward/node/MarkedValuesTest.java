package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Who learns what: over a thousand marked values are found in no database of a node that may not know them")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkedValuesTest {

    private static final String ROUND = "winter-2026";
    private static final int PARCELS = 120;
    private static final int MATCHED = 80;
    private static final int HELD = 200;
    private static final Pattern MARK = Pattern.compile("q[a-z]{2}[0-9]{5}z");

    /// Marks that only the home bureau may have, that only the two bureaus may have, that only the detaining may have.
    private final Set<String> ofHome = new LinkedHashSet<>();

    private final Set<String> ofBureaus = new LinkedHashSet<>();
    private final Set<String> ofDetaining = new LinkedHashSet<>();

    @Test
    void what_only_one_side_may_know_is_at_no_other_node() {
        try (var nodes = ThreeNodes.start(0)) {
            var terms = ThreeNodes.terms();
            terms.put("quota_per_side", PARCELS);
            nodes.agree(terms);
            play(nodes);

            assertThat(ofHome.size() + ofBureaus.size() + ofDetaining.size()).isGreaterThan(1_000);
            var atHome = found(nodes.a());
            var atDetaining = found(nodes.b());
            var atNeutral = found(nodes.neutral());

            // The search finds what is there: each node has its own marks.
            assertThat(atHome).containsAll(ofHome).containsAll(ofBureaus).doesNotContainAnyElementsOf(ofDetaining);
            assertThat(atDetaining).containsAll(ofDetaining).doesNotContainAnyElementsOf(ofHome);
            assertThat(atNeutral).isEmpty();
            // Whoever has the database and not the node's key reads of people nothing. A place is no person.
            assertThat(inClear(nodes.a())).isEmpty();
            assertThat(inClear(nodes.b())).allMatch(mark -> mark.startsWith("qpl"));
        }
    }

    private void play(ThreeNodes nodes) {
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, held())
                .ok();
        nodes.settle();
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, intake())
                .ok();
        nodes.moveTo(Instant.parse("2026-10-31T08:00:00Z"));
        assertThat(Decided.byNumber(nodes.a(), ROUND)).isEqualTo(MATCHED);
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        for (int n = 0; n < MATCHED; n++) {
            var seal = Map.of("round", ROUND, "parcelRef", "A-" + n, "seal", "S-" + n, "weightGrams", 7000);
            clerk.post("/api/intake/seals", seal).ok();
            clerk.post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", "A-" + n))
                    .ok();
        }
        clerk.post("/api/packing/close", Map.of("round", ROUND)).ok();
        nodes.settle();
    }

    private String held() {
        var held = new StringBuilder(
                "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n");
        for (int n = 0; n < HELD; n++) {
            held.append("B-H%05d,%s,%s,Іванович,1990-01-%02d,солдат,%s,%s,well,prisoner_of_war%n"
                    .formatted(
                            n,
                            mark(ofBureaus, "qsu", n),
                            mark(ofBureaus, "qgi", n),
                            n % 28 + 1,
                            mark(ofBureaus, "qnu", n),
                            mark(ofDetaining, "qpl", n % 40)));
        }
        return held.toString().replace("\r\n", "\n");
    }

    // The first 80 are sought and held; the rest are sought and on no list, and their names never leave.
    private String intake() {
        var intake = new StringBuilder("parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,"
                + "addressee_birth_date,addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,"
                + "sender_email,sender_address,sender_language,weight_grams,contents,letters,drawings\n");
        for (int n = 0; n < PARCELS; n++) {
            boolean matched = n < MATCHED;
            var surname = matched ? "qsu%05dz".formatted(n) : mark(ofHome, "qus", n);
            var number = matched ? "qnu%05dz".formatted(n) : mark(ofHome, "qun", n);
            var thing = matched ? mark(ofBureaus, "qth", n) : mark(ofHome, "qtx", n);
            intake.append(
                            "A-%d,%s,Іван,Петрович,1990-01-%02d,солдат,%s,Марія Вигаданко,%s,%s,%s@example.org,%s,uk,7000,"
                                    .formatted(
                                            n,
                                            surname,
                                            n % 28 + 1,
                                            number,
                                            mark(ofHome, "qre", n),
                                            mark(ofHome, "qph", n),
                                            mark(ofHome, "qem", n),
                                            mark(ofHome, "qad", n)))
                    .append("hygiene.soap|")
                    .append(thing)
                    .append("|1|95,1,0\n");
        }
        return intake.toString();
    }

    private static String mark(Set<String> owner, String kind, int n) {
        var mark = "%s%05dz".formatted(kind, n);
        owner.add(mark);
        return mark;
    }

    /// Every mark that somebody reads who has the node itself.
    private static Set<String> found(TestNode node) {
        var found = inClear(node);
        OpenedRows.of(node).forEach(text -> collect(text, found));
        return found;
    }

    private static Set<String> inClear(TestNode node) {
        var found = new TreeSet<String>();
        ClearText.of(node).forEach(text -> collect(text, found));
        return found;
    }

    private static void collect(String text, Set<String> found) {
        var marks = MARK.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (marks.find()) {
            found.add(marks.group());
        }
    }
}
