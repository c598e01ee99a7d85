package org.homeward.node.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frames;
import org.homeward.node.desk.Language;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.papers.Papers;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Labels and manifests as papers, pallet by pallet. Labels name nobody and nothing (GC III arts. 13 and 71);
/// their words stand in all three languages, since they pass from side to side.
@Controller
class LabelScreens implements DeskPage {

    /// A pallet with its papers.
    record Line(String pallet, String code, String parcels, String label, String sheet, String manifest) {}

    /// One label of a parcel.
    record Label(String number, String pallet, String code, String seal, String weight) {}

    /// Labels as a paper.
    ///
    /// @param names what each figure is called, in three languages
    record Labels(List<Label> labels, Map<String, String> names) {
        Labels {
            labels = List.copyOf(labels);
            names = Map.copyOf(names);
        }
    }

    /// The label of a pallet (GC III art. 71, C-06): what it is, how many, for which bureau.
    record PalletLabel(
            String pallet, String seal, String parcels, String code, String receiving, Map<String, String> names) {
        PalletLabel {
            names = Map.copyOf(names);
        }
    }

    private static final String HREF = "/labels";
    private static final List<String> NAMES =
            List.of("relief", "number", "pallet", "code", "seal", "weight", "parcels", "receiving");

    private final Frames frames;
    private final LabelRepository labels;
    private final RoundRegister register;
    private final Rounds rounds;
    private final Papers papers;
    private final AccessRecords records;
    private final Side self;

    // Style 8: what labels are made from, and how they are framed, printed and recorded.
    LabelScreens(
            Frames frames,
            LabelRepository labels,
            RoundRegister register,
            Rounds rounds,
            Papers papers,
            AccessRecords records,
            NodeSettings settings) {
        this.frames = frames;
        this.labels = labels;
        this.register = register;
        this.rounds = rounds;
        this.papers = papers;
        this.records = records;
        this.self = settings.side();
    }

    @Override
    public Operation operation() {
        return Operation.LABELS_PAGE;
    }

    @Override
    public String key() {
        return "labels";
    }

    @GetMapping(HREF)
    String show(Page.Asked page, Visit visit, Model model) {
        var words = visit.words();
        var asked = Listing.asked(page);
        var round = register.chosen(visit.asked("round")).orElse("");
        var pallets = labels.pallets(round, self, asked).stream()
                .map(pallet -> line(words, pallet))
                .toList();
        var rows = Page.of(asked, labels.count(round, self), pallets);
        var total = words.say("labels.total", "n", rows.total());
        var listing = Listing.of(words, HREF, Map.of("round", round), rows, total)
                .withoutExport()
                .filtered(List.of(register.filter(words, round)));
        model.addAttribute("page", ListPage.of(visit, "labels", listing, rows));
        return "packing/labels";
    }

    private static Line line(Words words, LabelRepository.Pallet pallet) {
        var href = HREF + "/pallets/" + pallet.pallet();
        return new Line(
                pallet.pallet(),
                pallet.code(),
                words.number(pallet.parcels()),
                pallet.seal().isEmpty() ? "" : href,
                href + "/parcels",
                pallet.seal().isEmpty() ? "" : href + "/manifest");
    }

    private LabelRepository.Pallet found(String pallet) {
        return labels.pallet(pallet, self).orElseThrow(() -> new NoSuchPageException("pallet"));
    }

    /// The label of one pallet, once it is sealed.
    @GetMapping("/labels/pallets/{pallet}")
    ResponseEntity<byte[]> pallet(@PathVariable String pallet, Visit visit) {
        var found = found(pallet);
        var receiving = rounds.agreed(found.round())
                .map(agreed -> agreed.terms().organisation(self.other()))
                .orElse("");
        var paper = new PalletLabel(
                found.pallet(), found.seal(), visit.words().number(found.parcels()), found.code(), receiving, names());
        return papers.answer(visit.words(), "packing/pallet-label", paper, pallet);
    }

    /// The labels of all parcels of a pallet, eight on a sheet of A4.
    @GetMapping("/labels/pallets/{pallet}/parcels")
    ResponseEntity<byte[]> sheet(@PathVariable String pallet, Visit visit) {
        var found = found(pallet);
        var paper = labelled(visit.words(), labels.parcels(found.pallet(), self));
        return papers.answer(visit.words(), "packing/label-sheet", paper, pallet + "-labels");
    }

    /// The label of one parcel, 100 by 150 mm.
    @GetMapping("/labels/parcels/{number}")
    ResponseEntity<byte[]> parcel(@PathVariable String number, Visit visit) {
        var one = ItemNumber.read(number).stream()
                .flatMap(known -> labels.parcel(known.text(), self).stream())
                .toList();
        if (one.isEmpty()) {
            throw new NoSuchPageException("parcel");
        }
        return papers.answer(visit.words(), "packing/label", labelled(visit.words(), one), number);
    }

    private Labels labelled(Words words, List<LabelRepository.Parcel> parcels) {
        var shown = parcels.stream()
                .map(parcel -> new Label(
                        parcel.number(),
                        parcel.pallet(),
                        parcel.code(),
                        parcel.seal(),
                        words.say("labels.grams", "n", parcel.weightGrams())))
                .toList();
        return new Labels(shown, names());
    }

    private Map<String, String> names() {
        return NAMES.stream().collect(Collectors.toMap(name -> name, this::named));
    }

    private String named(String name) {
        return Arrays.stream(Language.values())
                .map(language -> frames.words(language.locale()).say("labels.name." + name))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /// The manifest of a pallet's consignment, with names and contents.
    @GetMapping("/labels/pallets/{pallet}/manifest")
    ResponseEntity<byte[]> manifest(@PathVariable String pallet, Visit visit) {
        var found = found(pallet);
        var words = visit.words();
        var rows = labels.manifest(found.pallet(), self).stream()
                .map(row -> row.shown(words))
                .toList();
        records.read(
                visit.actor(), Operation.MANIFEST_PAPER, AccessRecords.Purpose.PARCEL, found.pallet(), rows.size());
        var paper = new ManifestPaper(
                words.say(
                        "manifest.title",
                        Map.of("pallet", found.pallet(), "code", found.code(), "round", found.round())),
                words.say("labels.total.parcels", "n", rows.size()),
                found.seal(),
                rows);
        return papers.answer(words, "packing/manifest", paper, "manifest-" + pallet);
    }
}
