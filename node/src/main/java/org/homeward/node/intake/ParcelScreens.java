package org.homeward.node.intake;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Field.Kind;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/// One parcel at the counter: read to the family, sealed, with its receipt.
@Controller
class ParcelScreens {

    /// People that a parcel names: addressee and sender.
    static final int PEOPLE = 2;

    private static final String SECRET = "org.homeward.receipt."; // In the session, until it is shown.
    private static final String SECRET_DEED = "org.homeward.receipt-deed";
    private static final String SECRET_GIVEN = "org.homeward.receipt-given"; // Of that deed, for its second click.

    private final HandedInRepository parcels;
    private final SealingDesk sealing;
    private final ReceiptDesk receipts;
    private final Rounds rounds;
    private final Answers answers;
    private final AccessRecords records;
    private final Side self;

    // Style 8: what a parcel's page shows and what can be done on it.
    ParcelScreens(
            HandedInRepository parcels,
            SealingDesk sealing,
            ReceiptDesk receipts,
            Rounds rounds,
            Answers answers,
            AccessRecords records,
            NodeSettings settings) {
        this.parcels = parcels;
        this.sealing = sealing;
        this.receipts = receipts;
        this.rounds = rounds;
        this.answers = answers;
        this.records = records;
        this.self = settings.side();
    }

    /// The address of a parcel's page. It holds no reference and no name.
    static String href(HandedIn parcel) {
        return "/parcels/" + parcel.intake();
    }

    @GetMapping("/parcels/{intake}")
    String show(@PathVariable UUID intake, Visit visit, Model model) {
        var parcel = found(intake);
        if (parcel.superseded()) {
            return "redirect:" + newest(parcel);
        }
        if (parcel.isRefused()) {
            return "redirect:/counter?from=" + intake;
        }
        if (parcel.isErased() && parcel.state().equals("refused")) {
            throw new NoSuchPageException("parcel"); // Nothing is left of it but that it was counted.
        }
        return page(visit, model, parcel, Form.filled(Map.of("weight_grams", parcel.weightGrams() + "")));
    }

    private HandedIn found(UUID intake) {
        return parcels.find(intake).orElseThrow(() -> new NoSuchPageException("parcel"));
    }

    private String newest(HandedIn parcel) {
        return parcels.find(parcel.round(), parcel.form().parcelRef())
                .map(ParcelScreens::href)
                .orElseThrow(() -> new NoSuchPageException("parcel"));
    }

    private String page(Visit visit, Model model, HandedIn parcel, Form form) {
        var words = visit.words();
        records.read(visit.actor(), Operation.PARCEL_PAGE, AccessRecords.Purpose.PARCEL, shown(parcel));
        var agreed = rounds.agreed(parcel.round(), parcel.termsVersion());
        boolean isClerk = visit.actor().role() == Role.INTAKE_CLERK;
        var book = agreed.map(round -> round.rulebookFor(self.other()));
        var view = new ParcelView(words, parcel, agreed, book, isClerk);
        var key = parcel.state().equals("sealed") && !parcel.matched() ? "unmatched" : parcel.state();
        var title = words.say("parcel.title." + parcel.state());
        model.addAttribute(
                "page",
                new ParcelPage(
                        visit.frame(title, isClerk ? "/counter" : "/parcels"),
                        title,
                        parcel.form().parcelRef(),
                        parcel.isErased()
                                ? words.say("record.erased", "date", words.date(LocalDate.parse(parcel.erasedOn())))
                                : words.say("parcel.lead." + key),
                        ParcelView.state(words, parcel),
                        view.lines(),
                        view.warnings(),
                        view.agrees(),
                        parcel.isOpen() && isClerk ? List.of(sealing(visit, parcel, form)) : List.of(),
                        !parcel.isOpen() && isClerk ? href(parcel) + "/receipt" : "",
                        parcel.itemNumber().isEmpty() || !isClerk ? "" : "/custody/" + parcel.itemNumber()));
        return "intake/parcel";
    }

    private static ParcelPage.Sealing sealing(Visit visit, HandedIn parcel, Form form) {
        var words = visit.words();
        return new ParcelPage.Sealing(
                href(parcel),
                form.faults(words),
                form.field(words, "seal", Kind.CODE)
                        .hinted(words.say("seal.hint"))
                        .atFirst(),
                form.field(words, "weight_grams", Kind.NUMBER),
                PaperForm.fields(words, form));
    }

    @PostMapping("/parcels/{intake}")
    String seal(
            @PathVariable UUID intake,
            Deed deed,
            Visit visit,
            HttpSession session,
            Model model,
            RedirectAttributes attributes) {
        var parcel = found(intake);
        var form = visit.form();
        var asked = asked(visit, parcel, form);
        if (asked.isPresent()) {
            var answer = answers.onPage(
                    deed.in(parcel.round()), SealingDesk.Said.class, () -> sealing.seal(visit.actor(), asked.get()));
            switch (answer) {
                case Answer.Done<SealingDesk.Said>(var said)
                when said.verdict().equals("sealed") -> {
                    if (!isAnswered(session, deed, parcel)) {
                        give(session, deed, visit, parcel);
                    }
                    var sealed =
                            visit.words().say("seal.done", "seal", asked.get().seal());
                    return Done.to(href(parcel) + "/receipt", attributes, sealed);
                }
                case Answer.Done<SealingDesk.Said>(var said) -> form.fault("seal", visit.say("seal." + said.verdict()));
                case Answer.Refused<SealingDesk.Said> refused -> form.refuse(visit.words(), PaperForm.placed(refused));
            }
        }
        visit.refused();
        return page(visit, model, found(intake), form);
    }

    private static Optional<SealingDesk.Asked> asked(Visit visit, HandedIn parcel, Form form) {
        var grams = form.number("weight_grams", 1, SealingDesk.WEIGHT_GRAMS_MAX);
        var seal = form.text("seal").toUpperCase(Locale.ROOT);
        if (grams.isEmpty()) {
            form.fault("weight_grams", visit.say("rule.form.weight"));
        }
        if (seal.isEmpty()) {
            form.fault("seal", visit.say("seal.empty"));
        }
        var paper = PaperForm.read(visit.words(), form).orElse(null);
        return form.isGood()
                ? grams.map(read ->
                        new SealingDesk.Asked(parcel.round(), parcel.form().parcelRef(), seal, read, paper))
                : Optional.empty();
    }

    /// The receipt as it is shown.
    ///
    /// @param secret shown this once; empty afterwards
    /// @param action where a new secret is given
    record Receipt(Frame frame, String heading, String reference, String secret, List<String> facts, String action) {
        Receipt {
            facts = List.copyOf(facts);
        }

        /// The reference only.
        @Override
        public String toString() {
            return reference;
        }
    }

    @GetMapping("/parcels/{intake}/receipt")
    String receipt(@PathVariable UUID intake, Visit visit, HttpSession session, Model model) {
        var parcel = sealed(intake);
        var words = visit.words();
        var title = words.say("receipt.title");
        var facts = List.of(
                words.say("receipt.taken", "date", words.longDate(Words.day(parcel.handedInAt()))),
                words.say("receipt.weight", "n", parcel.weightGrams()));
        model.addAttribute(
                "page",
                new Receipt(
                        visit.frame(title, "/counter"),
                        title,
                        parcel.form().parcelRef(),
                        once(session, parcel),
                        facts,
                        href(parcel) + "/receipt"));
        return "intake/receipt";
    }

    private HandedIn sealed(UUID intake) {
        var parcel = found(intake);
        if (parcel.isOpen() || parcel.isRefused() || parcel.superseded()) {
            throw new NoSuchPageException("receipt");
        }
        return parcel;
    }

    private static String once(HttpSession session, HandedIn parcel) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var name = SECRET + parcel.intake();
            var secret = session.getAttribute(name);
            session.removeAttribute(name);
            return secret instanceof String waiting ? waiting : "";
        }
    }

    /// Gives a new secret; the old one opens nothing any more.
    @PostMapping("/parcels/{intake}/receipt")
    String renew(@PathVariable UUID intake, Deed deed, Visit visit, HttpSession session) {
        var parcel = sealed(intake);
        give(session, deed, visit, parcel);
        return "redirect:" + href(parcel) + "/receipt";
    }

    // The secret is no part of the deed's answer, which is kept; the session holds that of its last deed. A second
    // click
    // finds it there and shows it again, since the browser has thrown away the page that answered the first.
    private void give(HttpSession session, Deed deed, Visit visit, HandedIn parcel) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (!deed.key().equals(session.getAttribute(SECRET_DEED))) {
                session.setAttribute(SECRET_DEED, deed.key());
                session.setAttribute(SECRET_GIVEN, receipts.issue(visit.actor(), parcel));
            }
            session.setAttribute(SECRET + parcel.intake(), session.getAttribute(SECRET_GIVEN));
        }
    }

    // A form of long ago that is sent again was answered: the family keeps the secret that it has.
    private static boolean isAnswered(HttpSession session, Deed deed, HandedIn parcel) {
        return !parcel.isOpen() && !deed.key().equals(session.getAttribute(SECRET_DEED));
    }

    /// What a parcel shows: sender and addressee.
    static AccessRecords.Shown shown(HandedIn parcel) {
        return new AccessRecords.Shown(parcel.round(), List.of(parcel.form().parcelRef()), PEOPLE);
    }
}
