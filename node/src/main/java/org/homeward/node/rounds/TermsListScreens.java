package org.homeward.node.rounds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Terms of all rounds in all versions, the newest first: how far each has come and who has signed.
@Controller
class TermsListScreens implements DeskPage {

    /// One version.
    record Line(
            String round, String href, String version, State state, String by, String completesBy, String signers) {}

    static final String HREF = "/terms";

    private final RoundRepository repository;
    private final DraftRepository drafts;
    private final RoundRegister register;
    private final NodeSettings settings;

    TermsListScreens(
            RoundRepository repository, DraftRepository drafts, RoundRegister register, NodeSettings settings) {
        this.repository = repository;
        this.drafts = drafts;
        this.register = register;
        this.settings = settings;
    }

    @Override
    public Operation operation() {
        return Operation.TERMS_LIST_PAGE;
    }

    @Override
    public String key() {
        return "terms";
    }

    /// Terms that wait for this node's signature. The neutral signs when both bureaus have.
    @Override
    public List<Waiting> waits(Actor actor) {
        return register.names().stream()
                .flatMap(name -> register.proposed(name).stream())
                .filter(this::isOurTurn)
                .map(entry -> Waiting.undated("terms", href(entry.terms().round()), 1))
                .toList();
    }

    private boolean isOurTurn(RoundRegister.Entry entry) {
        var self = settings.side();
        return !entry.signedBy().contains(self)
                && (self.isBureau() || entry.signedBy().containsAll(Set.of(Side.A, Side.B)));
    }

    static String href(String round) {
        return HREF + "/" + round;
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var rows = Page.cut(Listing.asked(asked), repository.all());
        var lines = new Page<>(
                rows.page(),
                rows.size(),
                rows.total(),
                rows.rows().stream().map(kept -> line(words, kept)).toList());
        var listing = Listing.of(words, HREF, Map.of(), lines, words.say("terms.total", "n", lines.total()));
        boolean drafter =
                visit.actor().role() == Role.ROUND_OFFICER && settings.side().isBureau();
        model.addAttribute("page", ListPage.of(visit, "terms", listing, lines));
        model.addAttribute("drafter", drafter);
        model.addAttribute(
                "draft", drafter && drafts.find(DraftRepository.Kind.TERMS).isPresent());
        return "rounds/terms-list";
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export() {
        return CsvDownload.of(
                "terms",
                List.of("round", "version", "state", "proposed_by", "completes_by", "sha256", "signed_by"),
                repository.all().stream()
                        .map(kept -> List.of(
                                kept.document().terms().round(),
                                "" + kept.document().version(),
                                kept.state(),
                                kept.proposedBy().word(),
                                kept.document().terms().completesBy().toString(),
                                kept.document().sha256(),
                                repository.signatures(kept.document().sha256()).stream()
                                        .map(RoundRepository.Signed::side)
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }

    private Line line(Words words, RoundRepository.Kept kept) {
        var terms = kept.document().terms();
        var signers = repository.signatures(kept.document().sha256()).stream()
                .map(signed -> words.side(Side.named(signed.side())))
                .collect(Collectors.joining(", "));
        return new Line(
                terms.round(),
                href(terms.round()) + "?version=" + kept.document().version(),
                words.number(kept.document().version()),
                TermsParts.state(words, kept.state()),
                words.side(kept.proposedBy()),
                words.date(terms.completesBy()),
                signers);
    }
}
