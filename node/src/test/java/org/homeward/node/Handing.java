package org.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// One handover as it is played: each step by the person whose step it is, and between two nodes not before the
/// envelopes have come.
public final class Handing {

    private final SmallRound round;
    private final String from;
    private final String to;
    private final String id;

    private Handing(SmallRound round, String from, String to, String id) {
        this.round = round;
        this.from = from;
        this.to = to;
        this.id = id;
    }

    /// Opens it.
    public static Handing open(SmallRound round, String from, String to) {
        var opened = round.custodian(from)
                .post("/api/handovers", Map.of("round", SmallRound.ROUND, "to", to, "from", from))
                .ok();
        return new Handing(round, from, to, opened.json().path("handover").stringValue(""));
    }

    /// Its id.
    public String id() {
        return id;
    }

    /// Scans these in; each must be loaded.
    public Handing give(List<SmallRound.Packed> load) {
        load.forEach(parcel -> assertThat(given(parcel).verdict()).isEqualTo("scanned"));
        return this;
    }

    /// The giver scans one.
    public Caller.Reply given(SmallRound.Packed parcel) {
        return round.custodian(from).post(path("given"), parcel.scan());
    }

    /// Ends the loading.
    public Handing offer() {
        round.custodian(from).post(path("offer"), Map.of()).ok();
        round.nodes().settle();
        return this;
    }

    /// The receiver scans one.
    public Caller.Reply received(SmallRound.Packed parcel) {
        return round.custodian(to).post(path("received"), parcel.scan());
    }

    /// The receiver scans these; each must agree.
    public Handing receive(List<SmallRound.Packed> load) {
        load.forEach(parcel -> assertThat(received(parcel).verdict()).isEqualTo("agreed"));
        return this;
    }

    /// The receiver signs.
    public Caller.Reply signReceived() {
        var reply = round.custodian(to).post(path("receive"), Map.of());
        round.nodes().settle();
        return reply;
    }

    /// The giver signs.
    public Caller.Reply countersign() {
        var reply = round.custodian(from).post(path("signature"), Map.of());
        round.nodes().settle();
        return reply;
    }

    /// Both sign.
    public Handing sign() {
        signReceived().ok();
        countersign().ok();
        return this;
    }

    /// The path of one of its operations.
    public String path(String operation) {
        return "/api/handovers/" + id + "/" + operation;
    }
}
