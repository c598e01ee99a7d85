package org.homeward.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;
import tools.jackson.databind.JsonNode;

/// A small round between three nodes, played to the pallets: invented people of side A held by side B, one parcel
/// for each, packed and ready to be handed over. Later days are played by the test, through [Handing].
public final class SmallRound implements AutoCloseable {

    /// The round's name.
    public static final String ROUND = "winter-2026";

    /// The day on which parcels go to the neutral.
    public static final Instant HANDOVER_DAY = Instant.parse("2026-11-16T08:00:00Z");

    private static final String INTAKE_HEAD =
            "parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,addressee_birth_date,"
                    + "addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,sender_email,"
                    + "sender_address,sender_language,weight_grams,contents,letters,drawings\n";
    private static final String HELD_HEAD =
            "person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime\n";

    /// Three kinds of things: soap is allowed, socks are conditional, shoes are limited to two pairs.
    private static final String CONTENTS =
            "hygiene.soap|soap bar|6|600; clothing.socks|woollen socks|4|400; food.dry|tea|3|300";

    /// One parcel as the world knows it.
    ///
    /// @param personRef its addressee
    /// @param place where he is held
    public record Packed(String itemNumber, String seal, int weightGrams, String personRef, String place) {

        /// The same under another seal and weight.
        public Packed resealed(String newSeal, int newWeightGrams) {
            return new Packed(itemNumber, newSeal, newWeightGrams, personRef, place);
        }

        Map<String, Object> scan() {
            return Map.of("itemNumber", itemNumber, "seal", seal, "weightGrams", weightGrams);
        }
    }

    private final ThreeNodes nodes;
    private final Map<String, Packed> packed = new LinkedHashMap<>();

    private SmallRound(ThreeNodes nodes) {
        this.nodes = nodes;
    }

    /// A round with so many parcels of side A; addressee n is `B-H0000n`, at place B-01 if n is odd, else at B-02;
    /// every fifth is a civilian.
    public static SmallRound packed(int parcels) {
        return packed(parcels, 0, ThreeNodes.terms());
    }

    /// The same with a seed and terms of its own.
    public static SmallRound packed(int parcels, long seed, Map<String, Object> terms) {
        var round = new SmallRound(ThreeNodes.start(seed));
        round.nodes.agree(terms);
        round.takeIn(parcels);
        round.pack();
        return round;
    }

    private void takeIn(int parcels) {
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        var held = new StringBuilder(HELD_HEAD);
        var intake = new StringBuilder(INTAKE_HEAD);
        for (int n = 1; n <= parcels; n++) {
            var regime = n % 5 == 0 ? "civilian" : "prisoner_of_war";
            var place = n % 2 == 1 ? "B-01" : "B-02";
            held.append("B-H%05d,Вигаданко%s,Іван,Петрович,1990-01-%02d,солдат,Я-%06d,%s,well,%s%n"
                    .formatted(n, letters(n), n % 28 + 1, n, place, regime));
            intake.append("A-%05d,Вигаданко%s,Іван,Петрович,1990-01-%02d,солдат,Я-%06d,"
                            .formatted(n, letters(n), n % 28 + 1, n))
                    .append("Марія Вигаданко,мати,+000 000 000,,\"вул. Вигадана 1\",uk,7000,\"")
                    .append(CONTENTS)
                    .append("\",2,1\n");
        }
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv(
                        "/api/held-lists?kind=whole&round=" + ROUND,
                        held.toString().replace("\r\n", "\n"))
                .ok();
        nodes.settle();
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv(
                        "/api/intake/files?name=intake.csv&round=" + ROUND,
                        intake.toString().replace("\r\n", "\n"))
                .ok();
    }

    private static String letters(int n) {
        return "" + (char) ('а' + n / 26 % 26) + (char) ('а' + n % 26);
    }

    private void pack() {
        nodes.moveTo(Instant.parse("2026-10-31T08:00:00Z"));
        var tracing = nodes.a().as(Role.TRACING_OFFICER);
        var proposals = new ArrayList<String>();
        var people = new HashMap<String, String>();
        for (var row : tracing.rows("/api/tracing/proposals?zone=match&round=" + ROUND)) {
            proposals.add(row.path("proposal").stringValue(""));
            people.put(text(row, "parcelRef"), text(row, "personRef"));
        }
        tracing.post("/api/tracing/confirmations", Map.of("round", ROUND, "proposals", proposals))
                .ok();
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        int seal = 1000;
        for (var row : clerk.rows("/api/intake/parcels?state=accepted&round=" + ROUND)) {
            var reference = text(row, "parcelRef");
            int grams = row.path("weightGrams").intValue(0);
            var sealed = Map.of("round", ROUND, "parcelRef", reference, "seal", "S-" + ++seal, "weightGrams", grams);
            clerk.post("/api/intake/seals", sealed).ok();
            var said = clerk.post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", reference))
                    .ok();
            var person = people.getOrDefault(reference, "");
            int number = Integer.parseInt(person.substring(3));
            var parcel = new Packed(
                    text(said.json(), "itemNumber"), "S-" + seal, grams, person, number % 2 == 1 ? "B-01" : "B-02");
            packed.put(person, parcel);
        }
        clerk.post("/api/packing/close", Map.of("round", ROUND)).ok();
        nodes.settle();
        nodes.moveTo(HANDOVER_DAY);
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).stringValue("");
    }

    /// The three nodes.
    public ThreeNodes nodes() {
        return nodes;
    }

    /// The parcel of addressee n.
    public Packed parcel(int n) {
        return java.util.Objects.requireNonNull(packed.get("B-H%05d".formatted(n)));
    }

    /// All parcels.
    public List<Packed> all() {
        return List.copyOf(packed.values());
    }

    /// The parcels for a place.
    public List<Packed> at(String place) {
        return packed.values().stream()
                .filter(parcel -> parcel.place().equals(place))
                .toList();
    }

    /// The clerk of a place of side B.
    public Caller placeClerk(String place) {
        return nodes.b().as(Role.PLACE_CLERK, place);
    }

    /// The examiner posted to a place of side B.
    public Caller examiner(String place) {
        return nodes.b().as(Role.EXAMINER, place);
    }

    /// The person who gives and receives for a party.
    public Caller custodian(String party) {
        int colon = party.indexOf(':');
        if (colon > 0) {
            return nodes.of(Side.named(party.substring(0, colon))).as(Role.PLACE_CLERK, party.substring(colon + 1));
        }
        var side = Side.named(party);
        return nodes.of(side).as(side.isBureau() ? Role.INTAKE_CLERK : Role.DELEGATE);
    }

    /// A handover that has been loaded with these and offered.
    public Handing offered(String from, String to, List<Packed> load) {
        return Handing.open(this, from, to).give(load).offer();
    }

    /// A handover of these that both have signed.
    public Handing handOver(String from, String to, List<Packed> load) {
        return offered(from, to, load).receive(load).sign();
    }

    /// Hands all of them as far as the places of detention, on the days of the calendar.
    public void handOnToPlaces() {
        toReceiving(all());
        nodes.moveTo(HANDOVER_DAY.plusSeconds(3 * 86_400));
        for (var place : List.of("B-01", "B-02")) {
            if (!at(place).isEmpty()) {
                handOver("b", "b:" + place, at(place));
            }
        }
    }

    /// Hands these as far as the receiving bureau, on the days of the calendar.
    public void toReceiving(List<Packed> load) {
        handOver("a", "neutral", load);
        nodes.moveTo(HANDOVER_DAY.plusSeconds(2 * 86_400));
        handOver("neutral", "b", load);
    }

    @Override
    public void close() {
        nodes.close();
    }
}
