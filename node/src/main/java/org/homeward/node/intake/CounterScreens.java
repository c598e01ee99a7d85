package org.homeward.node.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.rounds.AgreedRound;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The counter: one form for one parcel, new or to be corrected.
@Controller
class CounterScreens implements DeskPage {

    private static final String HREF = "/counter";

    private final IntakeDesk desk;
    private final HandedInRepository parcels;
    private final RoundRegister register;
    private final Rounds rounds;
    private final Answers answers;
    private final AccessRecords records;
    private final Side self;

    // Style 8: a form reads parcels and rounds, is answered once and recorded; there is nothing to group.
    CounterScreens(
            IntakeDesk desk,
            HandedInRepository parcels,
            RoundRegister register,
            Rounds rounds,
            Answers answers,
            AccessRecords records,
            NodeSettings settings) {
        this.desk = desk;
        this.parcels = parcels;
        this.register = register;
        this.rounds = rounds;
        this.answers = answers;
        this.records = records;
        this.self = settings.side();
    }

    @Override
    public Operation operation() {
        return Operation.COUNTER_PAGE;
    }

    @Override
    public String key() {
        return "counter";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var unsealed = parcels.unsealed();
        return unsealed.oldest().stream()
                .map(at -> Waiting.since("unsealed", "/parcels?state=accepted", unsealed.count(), Words.day(at)))
                .toList();
    }

    /// A new parcel, or a refused row to be handed in again.
    @GetMapping(HREF)
    String show(@RequestParam Optional<UUID> from, Visit visit, Model model) {
        var refused = from.map(row -> refused(visit, row));
        var counter = refused.map(row -> CounterForm.of(row.form())).orElseGet(() -> CounterForm.of(fresh(visit)));
        var round = refused.map(HandedIn::round)
                .or(() -> register.chosen(visit.asked("round")))
                .orElse("");
        var sheet = new Sheet(
                counter,
                rounds.agreed(round),
                HREF,
                refused.map(row -> row.intake() + "").orElse(""));
        return page(visit, model, sheet);
    }

    private static Form fresh(Visit visit) {
        var language = visit.words().language().tag();
        return Form.filled(Map.of("letters", "0", "drawings", "0", "sender_language", language));
    }

    private HandedIn refused(Visit visit, UUID row) {
        var found = parcels.find(row).filter(HandedIn::isRefused).orElseThrow(() -> new NoSuchPageException("row"));
        return seen(visit, Operation.COUNTER_PAGE, found);
    }

    private HandedIn seen(Visit visit, Operation operation, HandedIn found) {
        records.read(visit.actor(), operation, AccessRecords.Purpose.PARCEL, ParcelScreens.shown(found));
        return found;
    }

    /// A form on its way.
    ///
    /// @param agreed by whose terms; empty if nothing can be taken in
    /// @param action where it is sent
    /// @param from the refused row that is handed in again; empty if none is
    private record Sheet(CounterForm counter, Optional<AgreedRound> agreed, String action, String from) {

        boolean isNew() {
            return action.equals(HREF);
        }

        /// Whether it only asks for more lines, or there is no round to take it in for.
        boolean isNotSent() {
            return !counter.form().text("more").isEmpty() || agreed.isEmpty();
        }
    }

    private String page(Visit visit, Model model, Sheet sheet) {
        var title = visit.say(sheet.isNew() ? "counter.title" : "counter.correct");
        var frame = visit.frame(title, HREF);
        model.addAttribute(
                "page",
                sheet.agreed()
                        .map(agreed -> open(visit, sheet, agreed, new Titled(frame, title)))
                        .orElseGet(() -> closed(visit, new Titled(frame, title))));
        return "intake/counter";
    }

    private record Titled(Frame frame, String title) {}

    private CounterPage open(Visit visit, Sheet sheet, AgreedRound agreed, Titled titled) {
        var view = new CounterView(visit.words(), sheet.counter(), agreed, agreed.rulebookFor(self.other()));
        return new CounterPage(
                titled.frame(),
                titled.title(),
                sheet.counter().form().text("parcel_ref"),
                sheet.action(),
                agreed.terms().round(),
                sheet.from(),
                sheet.counter().form().faults(visit.words(), sheet.counter().order()),
                view.addressee(),
                view.sender(),
                view.figures(),
                view.lines(),
                sheet.counter().lines().size(),
                view.conditions(),
                sheet.isNew() ? PaperForm.fields(visit.words(), sheet.counter().form()) : List.of(),
                List.of());
    }

    private static CounterPage closed(Visit visit, Titled titled) {
        return new CounterPage(
                titled.frame(),
                titled.title(),
                "",
                HREF,
                "",
                "",
                Form.empty().faults(visit.words()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new CounterPage.Conditions("", "", List.of()),
                List.of(),
                List.of(new Empty(visit.say("counter.closed"), visit.say("counter.closed.why"))));
    }

    @PostMapping(HREF)
    String takeIn(Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var counter = CounterForm.of(visit.form());
        var round = counter.form().text("round");
        var from = counter.form().text("from");
        var sheet = new Sheet(counter, rounds.agreed(round), HREF, from);
        if (sheet.isNotSent()) {
            return page(visit, model, sheet);
        }
        var written = counter.written(counter.form().text("parcel_ref"));
        var paper = PaperForm.read(visit.words(), counter.form()).orElse(null);
        if (!counter.form().isGood()) {
            visit.faulty();
            return page(visit, model, sheet);
        }
        var answer = answers.onPage(
                deed.in(round),
                IntakeDesk.TakenIn.class,
                () -> desk.acceptAtCounter(visit.actor(), round, written, paper));
        return switch (answer) {
            case Answer.Done<IntakeDesk.TakenIn>(var taken) ->
                Done.to(
                        href(round, taken.parcelRef()),
                        attributes,
                        visit.words().say("counter.taken", "ref", taken.parcelRef()));
            case Answer.Refused<IntakeDesk.TakenIn> refused -> again(visit, model, sheet, refused);
        };
    }

    private String again(Visit visit, Model model, Sheet sheet, Answer.Refused<IntakeDesk.TakenIn> refused) {
        visit.refused();
        var agreed = sheet.agreed().orElseThrow();
        sheet.counter().refuse(visit.words(), refused, agreed, agreed.rulebookFor(self.other()));
        return page(visit, model, sheet);
    }

    private String href(String round, String reference) {
        return parcels.find(round, reference)
                .map(ParcelScreens::href)
                .orElseThrow(() -> new IllegalStateException("a parcel taken in is not kept; this indicates a bug"));
    }

    @GetMapping("/parcels/{intake}/correction")
    String correction(@PathVariable UUID intake, Visit visit, Model model) {
        var open = parcels.find(intake).filter(HandedIn::isOpen).orElseThrow(() -> new NoSuchPageException("parcel"));
        var parcel = seen(visit, Operation.CORRECTION_PAGE, open);
        return page(visit, model, sheet(parcel, CounterForm.of(parcel.form())));
    }

    private Sheet sheet(HandedIn parcel, CounterForm counter) {
        var agreed = rounds.agreed(parcel.round(), parcel.termsVersion());
        return new Sheet(counter, agreed, ParcelScreens.href(parcel) + "/correction", "");
    }

    @PostMapping("/parcels/{intake}/correction")
    String correct(@PathVariable UUID intake, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var parcel = parcels.find(intake).orElseThrow(() -> new NoSuchPageException("parcel"));
        var reference = parcel.form().parcelRef();
        var counter = CounterForm.of(visit.form().with("parcel_ref", reference));
        var sheet = sheet(parcel, counter);
        if (sheet.isNotSent()) {
            return page(visit, model, sheet);
        }
        var written = counter.written(reference);
        var answer = answers.onPage(
                deed.in(parcel.round()),
                IntakeDesk.TakenIn.class,
                () -> desk.correct(visit.actor(), parcel.round(), written));
        return switch (answer) {
            case Answer.Done<IntakeDesk.TakenIn> _ ->
                Done.to(
                        href(parcel.round(), reference),
                        attributes,
                        visit.words().say("counter.corrected", "ref", reference));
            case Answer.Refused<IntakeDesk.TakenIn> refused -> again(visit, model, sheet, refused);
        };
    }
}
