package org.homeward.node.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The handovers of a round, those that wait for the reader's signature counted in the bar, and opening one.
@Controller
class HandoversScreens implements DeskPage {

    /// The page.
    ///
    /// @param open the form that opens a handover; empty for whoever gives nothing
    record Page(
            Frame frame,
            String heading,
            String lead,
            Listing listing,
            List<Row> lines,
            Optional<Empty> empty,
            Optional<OpenPart> open) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    /// A handover.
    ///
    /// @param href its page; empty for whoever sees the list only
    record Row(String way, String href, State state, String counts, String openedAt) {}

    /// The form that opens one.
    record OpenPart(String round, Faults faults, List<Field> fields) {
        OpenPart {
            fields = List.copyOf(fields);
        }
    }

    static final String HREF = "/handovers";

    private static final String TO = "to";
    private static final String FROM = "from";
    private static final String PLACE = "toPlace";

    private final HandoverLists lists;
    private final HandoverWorkRepository work;
    private final GivingDesk giving;
    private final Custodians custodians;
    private final RoundRegister register;
    private final Answers answers;
    private final Downloads downloads;

    // Style 8: handovers are listed, counted, opened, and named by their round; these are they.
    HandoversScreens(
            HandoverLists lists,
            HandoverWorkRepository work,
            GivingDesk giving,
            Custodians custodians,
            RoundRegister register,
            Answers answers,
            Downloads downloads) {
        this.lists = lists;
        this.work = work;
        this.giving = giving;
        this.custodians = custodians;
        this.register = register;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.HANDOVERS_PAGE;
    }

    @Override
    public String key() {
        return "handovers";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        // The clerk's bar is full, and what waits here stands on his start page; the auditor comes here by the
        // evidence.
        return actor.role() != Role.INTAKE_CLERK && actor.role() != Role.AUDITOR;
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var parties = custodians.texts(actor);
        if (parties.isEmpty()) {
            return List.of();
        }
        return List.of(
                waiting("handover.receive", work.toReceive(parties)),
                waiting("handover.countersign", work.toCountersign(parties)));
    }

    private static Waiting waiting(String key, HandoverWorkRepository.Load load) {
        return new Waiting(key, HREF, load.count(), load.oldest().map(Words::day), Optional.empty(), false);
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), Listing.asked(asked), model);
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export(Visit visit) {
        return downloads.of(
                "handovers",
                List.of("handover", "from", "to", "state", "given", "received", "opened_at"),
                page -> lists.handovers(visit.actor(), round(visit), state(visit), page).rows().stream()
                        .map(row -> List.of(
                                row.handover(),
                                row.from(),
                                row.to(),
                                row.state(),
                                row.lines() + "",
                                scanned(row).map(count -> count + "").orElse(""),
                                row.openedAt().toString()))
                        .toList());
    }

    @PostMapping(HREF)
    String open(Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var round = form.text("round");
        var to = form.text(TO).endsWith(":") ? form.text(TO) + form.text(PLACE) : form.text(TO);
        var answer = answers.onPage(
                deed.in(round), GivingDesk.Opened.class, () -> giving.open(visit.actor(), round, to, form.text(FROM)));
        if (answer instanceof Answer.Done<GivingDesk.Opened>(var opened)) {
            return Done.to(HREF + "/" + opened.handover(), attributes, visit.say("handover.opened"));
        }
        form.refuse(visit.words(), (Answer.Refused<?>) answer);
        visit.refused();
        return show(visit, form, new Asked(1, Listing.ROWS), model);
    }

    private String round(Visit visit) {
        return register.askedOrNewest(visit.asked("round"));
    }

    private static String state(Visit visit) {
        return Handover.State.of(visit.asked("state")).map(Handover.State::word).orElse("");
    }

    private String show(Visit visit, Form form, Asked asked, Model model) {
        var words = visit.words();
        var round = round(visit);
        var state = state(visit);
        var page = lists.handovers(visit.actor(), round, state, asked);
        var rows = page.rows().stream().map(row -> row(visit, row)).toList();
        var listing = Listing.of(
                        words,
                        HREF,
                        Map.of("round", visit.asked("round"), "state", state),
                        page,
                        words.say("handovers.total", "n", page.total()))
                .filtered(filters(words, round, state));
        var title = words.say("handovers.title");
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("handovers.lead"),
                        listing,
                        rows,
                        rows.isEmpty()
                                ? Optional.of(new Empty(words.say("handovers.none"), words.say("handovers.none.why")))
                                : Optional.empty(),
                        open(visit, form, round)));
        return "custody/handovers";
    }

    private static Row row(Visit visit, HandoverRepository.Listed listed) {
        var words = visit.words();
        boolean opens = Operation.HANDOVER_PAGE.roles().contains(visit.actor().role());
        var way = Map.of(
                "from", HandoverParts.party(words, Party.kept(listed.from())),
                "to", HandoverParts.party(words, Party.kept(listed.to())));
        var state = Handover.State.of(listed.state()).orElseThrow();
        return new Row(
                words.say("handover.way", way),
                opens ? HREF + "/" + listed.handover() : "",
                HandoverParts.state(words, state),
                counts(words, listed),
                words.dateAndTime(listed.openedAt()));
    }

    private static String counts(Words words, HandoverRepository.Listed listed) {
        return scanned(listed)
                .map(count -> words.say("handover.counts", Map.of("a", listed.lines(), "b", count)))
                .orElseGet(() -> words.say("handover.counts.loaded", "a", listed.lines()));
    }

    /// How many the receiver has scanned, where this node knows: the giver's sees the whole document, not the scans.
    private static Optional<Long> scanned(HandoverRepository.Listed listed) {
        boolean signed = listed.state().equals(Handover.State.RECEIVED.word())
                || listed.state().equals(Handover.State.AGREED.word());
        return signed && listed.receivedLines() == 0 ? Optional.empty() : Optional.of(listed.receivedLines());
    }

    private List<Field> filters(Words words, String round, String state) {
        var states = new ArrayList<Field.Choice>();
        states.add(new Field.Choice("", words.say("handover.state.all")));
        for (var one : Handover.State.values()) {
            states.add(new Field.Choice(one.word(), words.say("handover.state." + one.word())));
        }
        return List.of(
                register.filter(words, round),
                Form.filled(Map.of("state", state))
                        .named("state", Field.Kind.CHOICE, words.say("handover.state"), states));
    }

    private Optional<OpenPart> open(Visit visit, Form form, String round) {
        var parties = custodians.texts(visit.actor());
        if (parties.isEmpty() || round.isEmpty()) {
            return Optional.empty();
        }
        var words = visit.words();
        var fields = new ArrayList<Field>();
        if (parties.size() > 1) {
            var from = parties.stream()
                    .map(text -> new Field.Choice(text, HandoverParts.party(words, Party.kept(text))))
                    .toList();
            fields.add(form.named(FROM, Field.Kind.CHOICE, words.say("handover.from"), from));
        }
        fields.add(form.named(TO, Field.Kind.CHOICE, words.say("handover.to"), receivers(visit.actor(), words)));
        if (custodians.side().isBureau()) {
            fields.add(form.named(PLACE, Field.Kind.CODE, words.say("handover.toPlace"), List.of())
                    .hinted(words.say("handover.toPlace.hint")));
        }
        return Optional.of(new OpenPart(round, form.faults(words), fields));
    }

    private List<Field.Choice> receivers(Actor actor, Words words) {
        var side = custodians.side();
        var choices = new ArrayList<Field.Choice>();
        if (!side.isBureau()) {
            for (var bureau : List.of(Side.A, Side.B)) {
                choices.add(new Field.Choice(bureau.word(), words.side(bureau)));
            }
            return choices;
        }
        var first = actor.role() == Role.PLACE_CLERK ? side : Side.NEUTRAL;
        choices.add(new Field.Choice(first.word(), words.side(first)));
        choices.add(new Field.Choice(side.word() + ":", words.say("handover.aPlace")));
        return choices;
    }
}
