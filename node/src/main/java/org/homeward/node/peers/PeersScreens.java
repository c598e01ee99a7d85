package org.homeward.node.peers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.log.VerifyingKey;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.SecondPerson;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The other nodes: whose keys are pinned, with fingerprints to read aloud, when the last envelope went and came, what
/// waits; and this node's own fingerprint, for the others' operators.
@Controller
class PeersScreens implements DeskPage {

    /// The page.
    ///
    /// @param signing fingerprint of this node's key that signs
    /// @param sealing fingerprint of the key to which is sealed for it
    /// @param first what another operator asked for that waits for a second one; each a sentence
    record Page(Frame frame, String heading, String signing, String sealing, List<Line> lines, List<String> first) {
        Page {
            lines = List.copyOf(lines);
            first = List.copyOf(first);
        }
    }

    /// Another side's node.
    ///
    /// @param organisation empty while nothing is pinned
    /// @param href where its keys are pinned
    record Line(
            String side,
            Frame.Name organisation,
            State state,
            String fingerprint,
            List<Fact> facts,
            String href,
            String button) {
        Line {
            facts = List.copyOf(facts);
        }
    }

    /// Something about a peer.
    record Fact(String name, String value) {}

    static final String HREF = "/node/peers";

    private final NodeKeys keys;
    private final PeerRepository repository;
    private final PeerStandings standings;
    private final SecondPerson second;
    private final Side self;

    // Style 8: own keys, others' keys, what waits, and who asked first are one page.
    PeersScreens(
            NodeKeys keys,
            PeerRepository repository,
            PeerStandings standings,
            SecondPerson second,
            NodeSettings settings) {
        this.keys = keys;
        this.repository = repository;
        this.standings = standings;
        this.second = second;
        this.self = settings.side();
    }

    @Override
    public Operation operation() {
        return Operation.PEERS_PAGE;
    }

    @Override
    public String key() {
        return "peers";
    }

    @GetMapping(HREF)
    String show(Visit visit, Model model) {
        var words = visit.words();
        var title = words.say("peers.title");
        var all = standings.all();
        var lines = self.others().stream()
                .map(side -> line(
                        words,
                        side,
                        all.stream().filter(one -> one.side() == side).findFirst()))
                .toList();
        var first = second.waiting(visit.actor()).stream()
                .filter(word -> word.operation().equals(Operation.PIN_PEER.name()))
                .map(word -> words.say(
                        "peers.first", java.util.Map.of("who", word.account(), "at", words.dateAndTime(word.saidAt()))))
                .toList();
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        keys.signing().verifyingKey().fingerprint(),
                        VerifyingKey.of(keys.sealingPublic()).fingerprint(),
                        lines,
                        first));
        return "peers/peers";
    }

    private Line line(Words words, Side side, Optional<PeerStandings.Standing> standing) {
        var href = HREF + "/" + side.word();
        if (standing.isEmpty()) {
            return new Line(
                    words.side(side),
                    words.name(""),
                    new State(State.Shape.WAITS, words.say("peers.unpinned")),
                    "",
                    List.of(),
                    href,
                    words.say("peers.pin"));
        }
        var peer = repository.find(side).orElseThrow();
        var one = standing.get();
        var state = one.lastError().isEmpty()
                ? new State(State.Shape.DONE, words.say("peers.good"))
                : new State(State.Shape.LATE, words.say("peers.silent"));
        return new Line(
                words.side(side),
                words.name(peer.organisation()),
                state,
                peer.signingKey().fingerprint(),
                facts(words, peer, one),
                href,
                words.say("peers.pinAnew"));
    }

    private List<Fact> facts(Words words, Peer peer, PeerStandings.Standing standing) {
        var traffic = repository.traffic(peer.side());
        var facts = new ArrayList<Fact>();
        if (!peer.url().toString().isEmpty()) {
            facts.add(new Fact(words.say("peers.url"), peer.url().toString()));
        }
        facts.add(new Fact(words.say("peers.lastOut"), at(words, traffic.lastOut())));
        facts.add(new Fact(words.say("peers.lastIn"), at(words, traffic.lastIn())));
        facts.add(new Fact(
                words.say("peers.lastReceipt"),
                at(words, standing.lastReceiptAt().orElse(null))));
        facts.add(new Fact(words.say("peers.waiting"), words.number(standing.waiting())));
        standing.clockApart()
                .ifPresent(apart -> facts.add(new Fact(
                        words.say("peers.clock"),
                        words.say("peers.seconds", "n", apart.abs().toSeconds()))));
        return facts;
    }

    private static String at(Words words, @Nullable Instant at) {
        return at == null ? words.say("peers.never") : words.dateAndTime(at);
    }
}
