package org.homeward.bench.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.nodes.House;
import org.homeward.demo.nodes.Postgres;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.nodes.ThreeNodes;
import org.homeward.demo.nodes.Workshop;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.PlayedRound;
import org.homeward.demo.play.PlayedRound.Manner;
import org.homeward.demo.play.Staff;
import org.homeward.demo.play.Staff.Account;
import org.homeward.demo.play.Staff.Entrance;
import org.homeward.demo.wire.Session;
import org.homeward.demo.wire.Wire;

/// Three nodes on this machine, and a round played on them as far as somebody wants it.
final class NodeBed implements AutoCloseable {

    private static final int IN_FLIGHT = 4;

    /// The players stop here; what they did stands.
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("played as far as it was wanted");
        }
    }

    private final RoundInput input;
    private final Premises premises = new Premises();
    private final Postgres postgres;
    private final ThreeNodes nodes;
    private final Map<Party, Wire> wires = new EnumMap<>(Party.class);
    private final Map<String, Session> sessions = new TreeMap<>();
    private List<Account> accounts = List.of();

    private NodeBed(RoundInput input, Consumer<String> told) {
        var house = House.find();
        if (!house.hasNode()) {
            throw new IllegalStateException("The node is not built; ./homeward bench node builds it.");
        }
        this.input = input;
        var workshop = premises.keep(Workshop.open());
        this.postgres = premises.keep(new Postgres(house, workshop));
        var plan = new ThreeNodes.Plan(input.terms(), OptionalLong.empty(), told);
        this.nodes = premises.keep(new ThreeNodes(house, workshop, postgres, plan));
    }

    /// Starts them.
    static NodeBed start(RoundInput input, Consumer<String> told) {
        var bed = new NodeBed(input, told);
        try {
            bed.postgres.start();
            bed.nodes.start();
        } catch (RuntimeException e) {
            bed.close();
            throw e;
        }
        for (var party : Party.values()) {
            var wire = new Wire(party.word(), bed.nodes.door(party).port());
            bed.wires.put(party, bed.premises.keep(wire));
        }
        return bed;
    }

    /// Plays the round until the audience throws [#enough()].
    void play(Audience audience) {
        var entrances = new EnumMap<Party, Entrance>(Party.class);
        wires.forEach((party, wire) ->
                entrances.put(party, new Entrance(wire, nodes.door(party).password())));
        var places = new EnumMap<Party, List<String>>(Party.class);
        for (var bureau : Party.BUREAUS) {
            places.put(bureau, new ArrayList<>(input.places(bureau)));
        }
        var staff = new Staff(entrances, 1, places);
        accounts = staff.accounts();
        var round = new PlayedRound(input, staff, new Manner(1, IN_FLIGHT), audience);
        round.engage();
        try {
            round.play();
        } catch (Enough _) {
            // Played so far, and not further.
        }
    }

    /// What an audience throws that has seen enough.
    static RuntimeException enough() {
        return new Enough();
    }

    RoundInput input() {
        return input;
    }

    /// The round's name.
    String round() {
        return input.terms().round();
    }

    /// Everybody who can sign in.
    List<Account> accounts() {
        return accounts;
    }

    ThreeNodes nodes() {
        return nodes;
    }

    /// Somebody's way to a node, signed in when it first asks.
    Session session(Party party, String account) {
        return sessions.computeIfAbsent(
                party.word() + "/" + account,
                _ -> new Session(
                        wire(party),
                        System.nanoTime(),
                        account,
                        nodes.door(party).password()));
    }

    private Wire wire(Party party) {
        var wire = wires.get(party);
        if (wire == null) {
            throw new IllegalStateException("node " + party.word() + " is not started");
        }
        return wire;
    }

    String url(Party party) {
        return wire(party).url();
    }

    String password(Party party) {
        return nodes.door(party).password();
    }

    /// The JDBC address of a node's database.
    String databaseUrl(Party party) throws SQLException {
        try (var db = enter(party)) {
            return db.getMetaData().getURL();
        }
    }

    /// A node's database, entered by its administrator.
    Connection enter(Party party) throws SQLException {
        return postgres.enter("homeward_" + party.word());
    }

    @Override
    public void close() {
        premises.close();
    }
}
