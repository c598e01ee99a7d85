package org.homeward.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.node.accounts.Role;

/// What the people at places of detention of side B do with a parcel, in a played small round.
public final class PlacePeople {

    private final SmallRound round;

    /// Of this round.
    public PlacePeople(SmallRound round) {
        this.round = round;
    }

    /// Something taken out of a parcel.
    public record Taking(int line, int pieces, String rule, String became) {}

    /// Examines in the addressee's presence and takes these out.
    public Caller.Reply examine(SmallRound.Packed parcel, Taking... takings) {
        return examine(parcel, Map.of("kind", "addressee", "personRef", parcel.personRef()), takings);
    }

    /// Examines in this witness's presence; an empty map is nobody.
    public Caller.Reply examine(SmallRound.Packed parcel, Map<String, String> witness, Taking... takings) {
        var form = form(parcel);
        if (!witness.isEmpty()) {
            form.put("witness", witness);
        }
        var removals = new ArrayList<Map<String, Object>>();
        for (var taking : takings) {
            removals.add(Map.of(
                    "line", taking.line(),
                    "pieces", taking.pieces(),
                    "rule", taking.rule(),
                    "became", taking.became()));
        }
        form.put("removals", removals);
        return round.examiner(parcel.place()).post("/api/examinations", form);
    }

    /// Gives it to the addressee against his signature.
    public Caller.Reply give(SmallRound.Packed parcel) {
        return give(parcel, Map.of("against", "signature"));
    }

    /// Gives it in this manner.
    public Caller.Reply give(SmallRound.Packed parcel, Map<String, String> manner) {
        var form = form(parcel);
        form.putAll(manner);
        return round.placeClerk(parcel.place()).post("/api/deliveries", form);
    }

    /// Reports that the addressee was released.
    public Caller.Reply release(SmallRound.Packed parcel) {
        return round.placeClerk(parcel.place()).post("/api/releases", form(parcel));
    }

    /// Reports that it cannot be given.
    public Caller.Reply withhold(SmallRound.Packed parcel, String reason) {
        return withhold(parcel, reason, "");
    }

    /// Reports that it cannot be given, with a note for the protection officer.
    public Caller.Reply withhold(SmallRound.Packed parcel, String reason, String note) {
        var form = form(parcel);
        form.put("reason", reason);
        form.put("note", note);
        return round.placeClerk(parcel.place()).post("/api/protection/reports", form);
    }

    /// Reports a transfer; an empty address is not sent.
    public Caller.Reply transfer(SmallRound.Packed parcel, String newPlace, String newAddress) {
        var form = new LinkedHashMap<String, Object>();
        form.put("round", SmallRound.ROUND);
        form.put("personRef", parcel.personRef());
        form.put("newPlace", newPlace);
        if (!newAddress.isEmpty()) {
            form.put("newAddress", newAddress);
        }
        return round.placeClerk(parcel.place()).post("/api/transfers", form);
    }

    /// Both sign for every settled consignment of these places.
    public void signReceipts(String... places) {
        for (var place : places) {
            for (var row : consignments(place)) {
                boolean isSettled =
                        row.path("parcels").longValue(0) == row.path("settled").longValue(-1);
                if (isSettled && !row.path("closed").booleanValue(true)) {
                    sign(
                                    Role.PRISONERS_REPRESENTATIVE,
                                    place,
                                    row.path("consignment").stringValue(""))
                            .ok();
                    sign(Role.PLACE_CLERK, place, row.path("consignment").stringValue(""))
                            .ok();
                }
            }
        }
        round.nodes().settle();
    }

    /// The consignments of a place.
    public List<tools.jackson.databind.JsonNode> consignments(String place) {
        return round.placeClerk(place).rows("/api/consignments?round=" + SmallRound.ROUND + "&place=" + place);
    }

    /// One of the two signs for a consignment.
    public Caller.Reply sign(Role role, String place, String consignment) {
        return round.nodes()
                .b()
                .as(role, place)
                .post("/api/consignments/receipts", Map.of("round", SmallRound.ROUND, "consignment", consignment));
    }

    private static Map<String, Object> form(SmallRound.Packed parcel) {
        var form = new LinkedHashMap<String, Object>();
        form.put("round", SmallRound.ROUND);
        form.put("itemNumber", parcel.itemNumber());
        return form;
    }
}
