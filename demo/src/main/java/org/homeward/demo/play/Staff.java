package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.demo.input.Party;
import org.homeward.demo.wire.Form;
import org.homeward.demo.wire.Session;
import org.homeward.demo.wire.Wire;

/// Everybody who has an account at one of the three nodes.
public final class Staff {

    private static final String FIRST = "operator"; // The account that a new node has.
    private static final String SECOND = "-2";

    static final int INTAKE_CLERKS = 4;
    static final int DELEGATES = 4;

    /// So many places of detention are looked after by one place clerk, one examiner and one representative.
    private static final int PLACES_PER_PERSON = 10;

    /// An account.
    ///
    /// @param places only these; empty for those whose work is not at a place
    public record Account(Party node, String name, String role, List<String> places) {

        public Account {
            places = List.copyOf(places);
        }
    }

    /// A node's door, as far as somebody needs it to sign in.
    public record Entrance(Wire wire, String password) {}

    private final Map<Party, Entrance> entrances;
    private final long seed;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Session> sessions = new HashMap<>();

    /// The people of a round.
    ///
    /// @param places of detention, by the side that detains there
    public Staff(Map<Party, Entrance> entrances, long seed, Map<Party, List<String>> places) {
        this.entrances = new EnumMap<>(entrances);
        this.seed = seed;
        for (var party : Party.values()) {
            enter(new Account(party, FIRST, "OPERATOR", List.of()));
        }
        for (var party : Party.values()) {
            enter(new Account(party, FIRST + SECOND, "OPERATOR", List.of()));
            confirms(party, FIRST + SECOND, FIRST);
        }
        for (var bureau : Party.BUREAUS) {
            engageBureau(bureau);
            engagePlaces(bureau, places.getOrDefault(bureau, List.of()));
        }
        for (var number = 1; number <= DELEGATES; number++) {
            enter(new Account(Party.NEUTRAL, "delegate-" + number, "DELEGATE", List.of()));
        }
        confirms(Party.NEUTRAL, "delegate-2", "delegate-1");
        enter(new Account(Party.NEUTRAL, "auditor", "AUDITOR", List.of()));
    }

    /// What cannot be undone is asked for by two people: the second asks for what the first did.
    private void confirms(Party party, String second, String first) {
        person(party, first).confirmedBy(person(party, second));
    }

    private void engageBureau(Party bureau) {
        for (var role : List.of("ROUND_OFFICER", "TRACING_OFFICER")) {
            var name = role.toLowerCase(Locale.ROOT).replace('_', '-');
            enter(new Account(bureau, name, role, List.of()));
            enter(new Account(bureau, name + SECOND, role, List.of()));
            confirms(bureau, name + SECOND, name);
        }
        enter(new Account(bureau, "protection-officer", "PROTECTION_OFFICER", List.of()));
        enter(new Account(bureau, "auditor", "AUDITOR", List.of()));
        for (var number = 1; number <= INTAKE_CLERKS; number++) {
            enter(new Account(bureau, "intake-clerk-" + number, "INTAKE_CLERK", List.of()));
        }
        confirms(bureau, "intake-clerk-2", "intake-clerk-1");
    }

    private void engagePlaces(Party bureau, List<String> places) {
        for (var from = 0; from < places.size(); from += PLACES_PER_PERSON) {
            var theirs = places.subList(from, Math.min(places.size(), from + PLACES_PER_PERSON));
            var number = from / PLACES_PER_PERSON + 1;
            enter(new Account(bureau, "place-clerk-" + number, "PLACE_CLERK", theirs));
            enter(new Account(bureau, "examiner-" + number, "EXAMINER", theirs));
            enter(new Account(bureau, "representative-" + number, "PRISONERS_REPRESENTATIVE", theirs));
        }
    }

    private void enter(Account account) {
        var entrance = entrance(account.node());
        var session = new Session(entrance.wire(), seed, account.name(), entrance.password());
        accounts.add(account);
        sessions.put(account.node().word() + "/" + account.name(), session);
        for (var place : account.places()) {
            sessions.put(account.node().word() + "/" + account.role() + "/" + place, session);
        }
    }

    /// Everybody, in the order in which they were engaged; the operators come first.
    public List<Account> accounts() {
        return Collections.unmodifiableList(accounts);
    }

    /// How a node is reached.
    public Entrance entrance(Party party) {
        return Optional.ofNullable(entrances.get(party)).orElseThrow();
    }

    /// Has the operators make everybody's account and pin the other nodes' keys.
    public void engageAll(Crew crew, Map<Party, String> organisations) {
        crew.each(accounts, account -> {
            if (!account.name().equals(FIRST)) {
                operator(account.node()).post("/api/accounts", account.name(), accountForm(account));
            }
        });
        for (var party : Party.values()) {
            for (var peer : Party.values()) {
                if (peer != party) {
                    pin(party, peer, organisations.getOrDefault(peer, peer.word()));
                }
            }
        }
    }

    private Form accountForm(Account account) {
        return Form.of("account", account.name())
                .with("name", account.name().replace('-', ' '))
                .with("role", account.role())
                .with("password", entrance(account.node()).password())
                .withWords("places", account.places());
    }

    private void pin(Party at, Party peer, String organisation) {
        var node = operator(peer).read("/api/node");
        var form = Form.of("organisation", organisation)
                .with("url", entrance(peer).wire().url())
                .with("signingKey", node.path("signingKey"))
                .with("sealingKey", node.path("sealingKey"));
        operator(at).put("/api/peers/" + peer.word(), "pin", form);
    }

    Session operator(Party party) {
        return person(party, FIRST);
    }

    Session roundOfficer(Party bureau) {
        return person(bureau, "round-officer");
    }

    Session tracingOfficer(Party bureau) {
        return person(bureau, "tracing-officer");
    }

    /// One of the intake clerks; any number, they take turns.
    Session intakeClerk(Party bureau, int turn) {
        return person(bureau, "intake-clerk-" + (Math.floorMod(turn, INTAKE_CLERKS) + 1));
    }

    /// One of the delegates; any number, they take turns.
    Session delegate(int turn) {
        return person(Party.NEUTRAL, "delegate-" + (Math.floorMod(turn, DELEGATES) + 1));
    }

    Session placeClerk(Party bureau, String place) {
        return person(bureau, "PLACE_CLERK/" + place);
    }

    Session examiner(Party bureau, String place) {
        return person(bureau, "EXAMINER/" + place);
    }

    Session representative(Party bureau, String place) {
        return person(bureau, "PRISONERS_REPRESENTATIVE/" + place);
    }

    /// Who may read the custody events and outcomes of a node after the round.
    public Session reader(Party party) {
        return party == Party.NEUTRAL ? delegate(0) : roundOfficer(party);
    }

    private Session person(Party party, String name) {
        var session = sessions.get(party.word() + "/" + name);
        if (session == null) {
            throw new Stopped("There is nobody at node " + party.word() + " who is " + name + ".");
        }
        return session;
    }
}
