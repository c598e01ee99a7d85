package org.homeward.node.peers;

import java.util.List;
import java.util.Map;
import org.homeward.log.VerifyingKey;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Pinning a peer's keys: typed, read back as fingerprints to compare by telephone, and pinned when a second operator,
/// who heard them too, has typed exactly the same.
@Controller
class PeerScreens {

    /// The form.
    record Page(Frame frame, String heading, String lead, Faults faults, List<Field> fields) {
        Page {
            fields = List.copyOf(fields);
        }
    }

    /// What was typed, before it is pinned.
    ///
    /// @param fingerprint of the key that signs, to be read aloud
    /// @param sealing fingerprint of the key to which is sealed
    /// @param typed everything that was typed, to be sent on
    record Check(
            Frame frame,
            String heading,
            String fingerprint,
            String sealing,
            List<CheckedLine> lines,
            Map<String, String> typed,
            String href) {
        Check {
            lines = List.copyOf(lines);
            typed = Map.copyOf(typed);
        }
    }

    /// Half done: a second operator is needed.
    record Half(Frame frame, String heading, String fingerprint) {}

    private static final String HREF = PeersScreens.HREF + "/{side}";
    private static final List<String> FIELDS = List.of("organisation", "url", "signingKey", "sealingKey");

    private final PinningDesk desk;
    private final PeerRepository repository;
    private final Answers answers;
    private final Side self;

    PeerScreens(PinningDesk desk, PeerRepository repository, Answers answers, NodeSettings settings) {
        this.desk = desk;
        this.repository = repository;
        this.answers = answers;
        this.self = settings.side();
    }

    @GetMapping(HREF)
    String show(@PathVariable String side, Visit visit, Model model) {
        var kept = repository.find(other(side));
        var form = Form.filled(Map.of(
                "organisation", kept.map(Peer::organisation).orElse(""),
                "url", kept.map(peer -> peer.url().toString()).orElse("")));
        return form(visit, side, form, model);
    }

    private Side other(String word) {
        return Side.of(word).filter(side -> side != self).orElseThrow(() -> new NoSuchPageException("peer"));
    }

    @PostMapping(HREF)
    String pin(@PathVariable String side, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        other(side);
        var form = visit.form();
        var asked = new PinningDesk.Asked(
                side, form.text("organisation"), form.text("url"), form.text("signingKey"), form.text("sealingKey"));
        var faults = desk.faults(asked);
        if (!faults.isEmpty()) {
            form.refuse(visit.words(), new Answer.Refused<Void>(Answer.Why.INPUT, faults));
            visit.faulty();
            return form(visit, side, form, model);
        }
        return switch (form.text("step")) {
            case "pin" -> pin(visit, deed, asked, model, attributes);
            case "change" -> form(visit, side, form, model);
            default -> check(visit, form, asked, model);
        };
    }

    // Style 8: a deed's five are one request.
    private String pin(Visit visit, Deed deed, PinningDesk.Asked asked, Model model, RedirectAttributes attributes) {
        var answer = answers.onPage(deed, PinningDesk.Pinned.class, () -> desk.pin(visit.actor(), asked));
        if (answer instanceof Answer.Refused<?>) {
            // Nothing else refuses what has no faults.
            visit.refused();
            var title = visit.say("peer.half");
            var key = VerifyingKey.ofBase64(asked.signingKey()).fingerprint();
            model.addAttribute("page", new Half(visit.frame(title, PeersScreens.HREF), title, key));
            return "peers/half";
        }
        var done = visit.words().say("peer.done", "by", visit.words().side(Side.named(asked.side())));
        return Done.to(PeersScreens.HREF, attributes, done);
    }

    private static String check(Visit visit, Form form, PinningDesk.Asked asked, Model model) {
        var words = visit.words();
        var title = words.say("peer.check");
        var lines = List.of(
                line(words, "side", words.side(Side.named(asked.side()))),
                line(words, "organisation", asked.organisation()),
                line(words, "url", asked.url()));
        model.addAttribute(
                "page",
                new Check(
                        visit.frame(title, PeersScreens.HREF),
                        title,
                        VerifyingKey.ofBase64(asked.signingKey()).fingerprint(),
                        VerifyingKey.ofBase64(asked.sealingKey()).fingerprint(),
                        lines,
                        FIELDS.stream().collect(java.util.stream.Collectors.toMap(name -> name, form::text)),
                        PeersScreens.HREF + "/" + asked.side()));
        return "peers/check";
    }

    private static CheckedLine line(Words words, String name, String value) {
        return new CheckedLine(words.say("peer." + name), words.name(value), "", "");
    }

    private static String form(Visit visit, String side, Form form, Model model) {
        var words = visit.words();
        var title = words.say("peer.title", "by", words.side(Side.named(side)));
        var fields = List.of(
                form.named("organisation", Field.Kind.LINE, words.say("peer.organisation"), List.of()),
                form.named("url", Field.Kind.LINE, words.say("peer.url"), List.of())
                        .hinted(words.say("peer.url.hint")),
                form.named("signingKey", Field.Kind.CODE, words.say("peer.signingKey"), List.of())
                        .hinted(words.say("peer.key.hint")),
                form.named("sealingKey", Field.Kind.CODE, words.say("peer.sealingKey"), List.of()));
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, PeersScreens.HREF),
                        title,
                        words.say("peer.lead"),
                        form.faults(words, FIELDS),
                        fields));
        return "peers/peer";
    }
}
