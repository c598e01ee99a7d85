package org.homeward.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;
import org.homeward.demo.nodes.Footprint;
import org.homeward.demo.nodes.House;
import org.homeward.demo.nodes.Postgres;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.nodes.ThreeNodes;
import org.homeward.demo.nodes.Workshop;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.PlayedRound;
import org.homeward.demo.play.PlayedRound.Ending;
import org.homeward.demo.play.PlayedRound.Manner;
import org.homeward.demo.play.Staff;
import org.homeward.demo.play.Staff.Account;
import org.homeward.demo.play.Staff.Entrance;
import org.homeward.demo.report.RoundFiles;
import org.homeward.demo.report.RoundReport;
import org.homeward.demo.wire.Wire;

/// One run: PostgreSQL and three nodes are started, a round is played, and what came of it is read from the nodes. They
/// run on until the premises are cleared.
final class RoundRun {

    private final RoundInput input;
    private final Premises premises;
    private final Postgres postgres;
    private final ThreeNodes nodes;
    private final Map<Party, Wire> wires = new EnumMap<>(Party.class);
    private double startSeconds;

    /// What a run gave.
    ///
    /// @param cpuSeconds of each process during the round, this program's own under `players`
    /// @param requests by kind, all nodes together
    record Result(Ending ending, RoundFiles files, Map<String, Double> cpuSeconds, Map<String, Long> requests) {}

    /// Nothing is started yet.
    RoundRun(RoundInput input, Premises premises, OptionalLong nodeSeed, Consumer<String> told) {
        var house = House.find();
        if (!house.hasNode()) {
            throw new IllegalStateException("The node is not built; ./homeward demo builds it.");
        }
        this.input = input;
        this.premises = premises;
        var workshop = premises.keep(Workshop.open());
        this.postgres = premises.keep(new Postgres(house, workshop));
        var plan = new ThreeNodes.Plan(input.terms(), nodeSeed, told);
        this.nodes = premises.keep(new ThreeNodes(house, workshop, postgres, plan));
    }

    Postgres postgres() {
        return postgres;
    }

    ThreeNodes nodes() {
        return nodes;
    }

    /// Starts PostgreSQL and the nodes.
    void start() {
        var begun = System.nanoTime();
        postgres.start();
        nodes.start();
        startSeconds = (System.nanoTime() - begun) / 1e9;
        for (var party : Party.values()) {
            wires.put(
                    party,
                    premises.keep(new Wire(party.word(), nodes.door(party).port())));
        }
    }

    /// Plays the round and reads what came of it.
    Result play(Manner manner, Audience audience) {
        var staff = staff(manner.seed());
        var round = new PlayedRound(input, staff, manner, audience);
        round.engage();
        var before = cpu();
        var ending = round.play();
        var after = cpu();
        var spent = new LinkedHashMap<String, Double>();
        after.forEach((name, seconds) -> spent.put(name, seconds - before.getOrDefault(name, 0.0)));
        var seconds = new LinkedHashMap<String, Double>();
        seconds.put("start", startSeconds);
        seconds.putAll(ending.seconds());
        var requests = requests();
        var report = RoundReport.of(staff, input.terms().round());
        return new Result(ending, new RoundFiles(report, seconds, memory()), spent, requests);
    }

    private Staff staff(long seed) {
        var entrances = new EnumMap<Party, Entrance>(Party.class);
        wires.forEach((party, wire) ->
                entrances.put(party, new Entrance(wire, nodes.door(party).password())));
        var places = new EnumMap<Party, List<String>>(Party.class);
        for (var bureau : Party.BUREAUS) {
            places.put(bureau, new ArrayList<>(input.places(bureau)));
        }
        return new Staff(entrances, seed, places);
    }

    /// Everybody who can sign in, with the seed of no deed.
    List<Account> accounts() {
        return staff(0).accounts();
    }

    private Map<String, Double> cpu() {
        var seconds = new LinkedHashMap<String, Double>();
        nodes.pids().forEach((name, pid) -> seconds.put(name, Footprint.cpuSeconds(pid)));
        seconds.put("players", Footprint.ownCpuSeconds());
        return seconds;
    }

    private Map<String, Double> memory() {
        var memory = new LinkedHashMap<String, Double>();
        nodes.pids().forEach((name, pid) -> memory.put(name, Footprint.memoryMibPss(pid)));
        return memory;
    }

    private Map<String, Long> requests() {
        var all = new TreeMap<String, Long>();
        wires.values().forEach(wire -> wire.sent().forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }
}
