package org.homeward.demo.invention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Incident.Reason;
import org.homeward.demo.input.Incident.Removal;
import org.homeward.demo.input.Incident.Way;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RowKey;
import org.homeward.demo.invention.InventedSide.Sound;

/// What happens to some of the sound parcels of a side: every kind of incident, about one parcel in twenty in all.
final class InventedIncidents {

    private static final int SOUND_PER_ROUND_OF_KINDS = 400; // About one parcel in twenty meets with something.
    private static final int[] HOURS = {60, 50, 75, 49, 90};
    private static final List<String> BECAME = List.of("kept_under_receipt", "returned_to_sender", "perished");

    /// An incident that may or may not fit a parcel.
    private interface Kind {
        Optional<Incident> happensTo(Sound parcel);
    }

    private final InventedSide side;
    private final SplittableRandom chance;
    private final Map<String, String> ruleByCategory = new HashMap<>();
    private final Map<String, String> decisionByRule = new HashMap<>();

    /// @param rulebook of the side that receives these parcels
    InventedIncidents(InventedSide side, String rulebook, SplittableRandom chance) {
        this.side = side;
        this.chance = chance;
        rulebook.lines().skip(1).forEach(line -> {
            var members = line.split(",", -1);
            ruleByCategory.put(members[1], members[0]);
            decisionByRule.put(members[0], members[2]);
        });
    }

    Map<RowKey, List<Incident>> of(Party home) {
        var incidents = new TreeMap<RowKey, List<Incident>>();
        var left = new ArrayList<>(side.sound());
        var rounds = Math.max(1, left.size() / SOUND_PER_ROUND_OF_KINDS);
        for (var round = 0; round < rounds; round++) {
            for (var kind : kinds(round)) {
                happen(kind, left)
                        .ifPresent((hit) ->
                                incidents.put(new RowKey(home, hit.parcel().row()), List.of(hit.incident())));
            }
        }
        return incidents;
    }

    private record Hit(Sound parcel, Incident incident) {}

    /// The first of the parcels, from a place chosen by chance, to which it can happen.
    private Optional<Hit> happen(Kind kind, List<Sound> left) {
        var start = left.isEmpty() ? 0 : chance.nextInt(left.size());
        for (var step = 0; step < left.size(); step++) {
            var parcel = left.get((start + step) % left.size());
            var incident = kind.happensTo(parcel);
            if (incident.isPresent()) {
                left.remove(parcel);
                return Optional.of(new Hit(parcel, incident.orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private List<Kind> kinds(int round) {
        var became = BECAME.get(round % BECAME.size());
        var kinds = new ArrayList<Kind>();
        kinds.add(_ -> Optional.of(new Incident.SealDiffers(round % 2 == 0 ? Way.TO_NEUTRAL : Way.TO_RECEIVING)));
        kinds.add(parcel -> Optional.of(new Incident.ContentsShort(
                Way.TO_RECEIVING, 1, parcel.contents().getFirst().description())));
        kinds.add(_ -> Optional.of(new Incident.Lost()));
        kinds.add(parcel -> removal(parcel, became, "conditional", "ask").map(Incident.ItemRemoved::new));
        kinds.add(parcel -> removal(parcel, became, "allowed").map(Incident.RemovalWithoutGround::new));
        kinds.add(_ -> Optional.of(new Incident.ExaminedTwice()));
        kinds.add(_ -> Optional.of(new Incident.NoWitness()));
        kinds.add(_ -> Optional.of(new Incident.HeldPastLimit(HOURS[round % HOURS.length])));
        kinds.add(parcel -> Optional.of(new Incident.Transferred(otherPlace(parcel), "section 4")));
        kinds.add(parcel -> Optional.of(new Incident.TransferredNoAddress(otherPlace(parcel), "section 2")));
        kinds.add(_ -> Optional.of(new Incident.Released()));
        for (var reason : Reason.values()) {
            kinds.add(_ -> Optional.of(new Incident.CannotBeGiven(reason)));
        }
        return kinds;
    }

    private String otherPlace(Sound parcel) {
        var places = new ArrayList<>(side.places());
        places.remove(parcel.place());
        return places.get(chance.nextInt(places.size()));
    }

    /// A removal of the first line that a rule with one of these decisions decides.
    private Optional<Removal> removal(Sound parcel, String became, String... decisions) {
        for (ContentsLine line : parcel.contents()) {
            var rule = rule(line.category());
            if (List.of(decisions).contains(decisionByRule.getOrDefault(rule, ""))) {
                return Optional.of(new Removal(line.description(), rule, became));
            }
        }
        return Optional.empty();
    }

    /// The rule of the longest dotted prefix of a category; that of `*` where no other is.
    private String rule(String category) {
        for (var prefix = category; !prefix.isEmpty(); prefix = shorter(prefix)) {
            var rule = ruleByCategory.get(prefix);
            if (rule != null) {
                return rule;
            }
        }
        return ruleByCategory.getOrDefault("*", "");
    }

    private static String shorter(String prefix) {
        return prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
    }
}
