package org.homeward.node.packing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Waiting;
import org.homeward.node.desk.Words;
import org.homeward.node.paper.PaperForm;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// What waits to be packed, the oldest first, one or a batch of it packed onto a pallet, and the pallets that take
/// more. No names: a parcel is its reference here.
@Controller
class PackingScreens implements DeskPage {

    /// The page.
    ///
    /// @param closed what is said where the packing of the round is closed
    /// @param pack how something is packed; empty where nothing can be
    /// @param pallets those that take the next parcel of their code
    record Page(
            Frame frame,
            String heading,
            String lead,
            Optional<Closed> closed,
            Faults faults,
            Optional<PackPart> pack,
            Listing listing,
            List<Row> lines,
            Optional<Empty> empty,
            List<PackingParts.PalletRow> pallets,
            String allPallets,
            String closing) {
        Page {
            lines = List.copyOf(lines);
            pallets = List.copyOf(pallets);
        }
    }

    /// That packing is closed, and with what.
    record Closed(String sentence, String labels) {}

    /// How something is packed.
    ///
    /// @param fields the reference, and where a code is chosen the pallet
    /// @param told where the parcels go, if no pallet is chosen
    /// @param tick where every parcel of this page is ticked, or none
    /// @param paper what a sheet says, where it was done on paper
    record PackPart(
            String round,
            String code,
            List<Field> fields,
            String told,
            String tick,
            String tickWord,
            List<Field> paper) {
        PackPart {
            fields = List.copyOf(fields);
            paper = List.copyOf(paper);
        }
    }

    /// A parcel that waits.
    record Row(
            String reference,
            String href,
            boolean ticked,
            String label,
            String code,
            String seal,
            String weight,
            String since) {}

    static final String HREF = "/packing";

    private static final String TICKED = "page";
    private static final String REFERENCE = "reference";
    private static final String ONTO = "onto";
    private static final int PALLETS_SHOWN_MAX = 12; // What fits beside the list; all stand on their own page.

    private final PackingDesk desk;
    private final PackingWorkRepository work;
    private final PackingRepository packing;
    private final RoundRegister register;
    private final Answers answers;
    private final Downloads downloads;

    PackingScreens(
            PackingDesk desk,
            PackingWorkRepository work,
            PackingRepository packing,
            RoundRegister register,
            Answers answers,
            Downloads downloads) {
        this.desk = desk;
        this.work = work;
        this.packing = packing;
        this.register = register;
        this.answers = answers;
        this.downloads = downloads;
    }

    @Override
    public Operation operation() {
        return Operation.PACKING_PAGE;
    }

    @Override
    public String key() {
        return "packing";
    }

    @Override
    public List<Waiting> waits(Actor actor) {
        var load = work.waiting();
        return load.oldest().stream()
                .map(at -> Waiting.since("packing", HREF, load.count(), Words.day(at)))
                .toList();
    }

    @GetMapping(HREF)
    String show(Visit visit, Asked page, Model model) {
        return show(visit, Form.empty(), asked(visit, visit.asked("round")), page, model);
    }

    private PackingWorkRepository.Asked asked(Visit visit, String round) {
        return new PackingWorkRepository.Asked(register.chosen(round).orElse(""), visit.asked("code"));
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var asked = asked(visit, visit.asked("round"));
        return downloads.of(
                "to-pack",
                List.of("parcel_ref", "delivery_code", "seal", "weight_grams", "handed_in"),
                page -> work.page(asked, page).stream()
                        .map(row -> List.of(
                                row.reference(),
                                row.code(),
                                row.seal(),
                                row.weightGrams() + "",
                                Words.day(row.handedInAt()).toString()))
                        .toList());
    }

    @PostMapping(HREF)
    String pack(HttpServletRequest request, Deed deed, Visit visit, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var asked = asked(visit, form.text("round"));
        var ticked = request.getParameterValues("parcel");
        var references = Stream.concat(
                        Stream.of(form.text(REFERENCE)), ticked == null ? Stream.empty() : Arrays.stream(ticked))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
        var paper = PaperForm.read(visit.words(), form);
        if (references.isEmpty()) {
            form.fault(REFERENCE, visit.say("packing.choose"));
        }
        if (!form.isGood()) {
            visit.faulty();
            return show(visit, form, asked, new Asked(1, Listing.ROWS), model);
        }
        var answer = answers.onPage(
                deed.in(asked.round()),
                PackingDesk.Batch.class,
                () -> desk.pack(visit.actor(), asked.round(), references, form.text(ONTO), paper));
        return switch (answer) {
            case Answer.Done<PackingDesk.Batch>(var batch) -> {
                var sentence = done(visit.words(), references, batch);
                if (batch.said().stream().allMatch(PackingDesk.Said::isPacked)) {
                    yield Done.to(href(asked), attributes, sentence);
                }
                faults(visit.words(), form, references, batch);
                model.addAttribute("done", sentence);
                yield show(visit, form, asked, new Asked(1, Listing.ROWS), model);
            }
            case Answer.Refused<PackingDesk.Batch> refused -> {
                form.refuse(visit.words(), PaperForm.placed(refused), Map.of("parcel", REFERENCE), Map.of());
                visit.refused(refused);
                yield show(visit, form, asked, new Asked(1, Listing.ROWS), model);
            }
        };
    }

    private static String href(PackingWorkRepository.Asked asked) {
        var address = UriComponentsBuilder.fromPath(HREF).queryParam("round", "{round}");
        var values = new ArrayList<Object>(List.of(asked.round()));
        if (!asked.code().isEmpty()) {
            address.queryParam("code", "{code}");
            values.add(asked.code());
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static String done(Words words, List<String> references, PackingDesk.Batch batch) {
        var packed = batch.said().stream().filter(PackingDesk.Said::isPacked).toList();
        if (packed.size() == 1) {
            var one = packed.getFirst();
            return words.say(
                    "packing.done.one",
                    Map.of(
                            "ref", references.get(batch.said().indexOf(one)),
                            "of", one.itemNumber(),
                            "pallet", one.pallet(),
                            "code", one.deliveryCode()));
        }
        var pallets = new TreeSet<String>();
        packed.forEach(one -> pallets.add(one.pallet()));
        return words.say("packing.done", Map.of("n", packed.size(), "pallet", String.join(", ", pallets)));
    }

    private static void faults(Words words, Form form, List<String> references, PackingDesk.Batch batch) {
        for (int at = 0; at < references.size(); at++) {
            var said = batch.said().get(at);
            if (!said.isPacked()) {
                var values = Map.of("of", said.itemNumber(), "pallet", said.pallet());
                form.fault(REFERENCE, references.get(at), words.say("packing.said." + said.verdict(), values));
            }
        }
    }

    private String show(Visit visit, Form form, PackingWorkRepository.Asked asked, Asked page, Model model) {
        var words = visit.words();
        var inSize = Listing.asked(page);
        boolean ticked = visit.asked("ticked").equals(TICKED);
        var closing = packing.closing(asked.round());
        var waits = work.page(asked, inSize).stream()
                .map(one -> row(words, one, ticked))
                .toList();
        var rows = org.homeward.node.requests.Page.of(inSize, work.count(asked), waits);
        var chosen = Map.of("round", asked.round(), "code", asked.code());
        var listing = Listing.of(words, HREF, chosen, rows, words.say("packing.total", "n", rows.total()))
                .filtered(List.of(register.filter(words, asked.round()), codes(words, asked)));
        var title = words.say("packing.title");
        var pallets = work.pallets(asked, true, new Asked(1, PALLETS_SHOWN_MAX));
        boolean packs = closing.isEmpty() && rows.total() > 0;
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, HREF),
                        title,
                        words.say("packing.lead", "most", PackingDesk.PALLET_PARCELS_MAX),
                        closing.map(one -> closed(words, asked, one)),
                        form.faults(words),
                        packs ? Optional.of(pack(words, form, asked, ticked)) : Optional.empty(),
                        listing,
                        waits,
                        rows.total() == 0 ? Optional.of(empty(words)) : Optional.empty(),
                        pallets.stream()
                                .map(one -> PackingParts.row(words, one))
                                .toList(),
                        PalletsScreens.href(asked.round()),
                        closing.isPresent() || asked.round().isEmpty() ? "" : ClosingScreens.href(asked.round())));
        return "packing/packing";
    }

    private static Empty empty(Words words) {
        return new Empty(words.say("packing.none"), words.say("packing.none.why"));
    }

    private static Row row(Words words, PackingWorkRepository.Waits one, boolean ticked) {
        return new Row(
                one.reference(),
                "/parcels/" + one.intake(),
                ticked,
                words.say("packing.tick", "ref", one.reference()),
                one.code(),
                one.seal(),
                words.say("labels.grams", "n", one.weightGrams()),
                words.date(Words.day(one.handedInAt())));
    }

    private Field codes(Words words, PackingWorkRepository.Asked asked) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("list.all")));
        for (var code : work.codes(asked.round())) {
            var label = words.say("packing.code", Map.of("code", code.code(), "n", code.waiting()));
            choices.add(new Field.Choice(code.code(), label));
        }
        return Form.filled(Map.of("code", asked.code())).choice(words, "code", choices);
    }

    private static Closed closed(Words words, PackingWorkRepository.Asked asked, PackingRepository.Closing closing) {
        return new Closed(
                ClosingScreens.sentence(words, closing),
                UriComponentsBuilder.fromPath("/labels")
                        .queryParam("round", "{round}")
                        .encode()
                        .buildAndExpand(asked.round())
                        .toUriString());
    }

    private PackPart pack(Words words, Form form, PackingWorkRepository.Asked asked, boolean ticked) {
        var fields = new ArrayList<Field>();
        fields.add(form.named(REFERENCE, Field.Kind.CODE, words.say("packing.reference"), List.of())
                .hinted(words.say("packing.reference.hint"))
                .atFirst());
        if (!asked.code().isEmpty()) {
            fields.add(form.named(ONTO, Field.Kind.CHOICE, words.say("packing.onto"), onto(words, asked)));
        }
        var tick = href(asked) + (ticked ? "" : "&ticked=" + TICKED);
        return new PackPart(
                asked.round(),
                asked.code(),
                fields,
                asked.code().isEmpty() ? words.say("packing.onto.each") : "",
                tick,
                words.say(ticked ? "packing.tick.none" : "packing.tick.page"),
                PaperForm.fields(words, form));
    }

    // The current pallet first, then what was left with room, then a new one.
    private List<Field.Choice> onto(Words words, PackingWorkRepository.Asked asked) {
        var open = work.pallets(asked, false, new Asked(1, Listing.ROWS)).stream()
                .filter(pallet -> pallet.seal().isEmpty() && !pallet.isFull())
                .toList();
        var choices = new ArrayList<Field.Choice>();
        for (var pallet : open) {
            var values = Map.of("pallet", pallet.pallet(), "a", pallet.parcels(), "b", PackingDesk.PALLET_PARCELS_MAX);
            choices.add(new Field.Choice(pallet.pallet(), words.say("packing.onto.open", values)));
        }
        choices.add(new Field.Choice(PackingDesk.NEW_PALLET, words.say("packing.onto.new")));
        return choices;
    }
}
