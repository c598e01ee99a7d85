package org.homeward.node.packing;

import java.util.List;
import java.util.Map;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.ScanPart;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.scanning.ScanDeed;
import org.homeward.node.scanning.ScanLog;
import org.homeward.node.scanning.ScanView;
import org.homeward.node.scanning.ScannedText;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One pallet: what stands on it, and the scan field by which a clerk holds each parcel against it.
@Controller
class PalletScreens {

    /// The page.
    ///
    /// @param count "31 of 48"
    /// @param papers what is printed for it
    record Page(
            Frame frame,
            String heading,
            String count,
            String code,
            String weight,
            State state,
            String seal,
            String all,
            ScanPart scan,
            List<Paper> papers,
            List<Row> lines) {
        Page {
            papers = List.copyOf(papers);
            lines = List.copyOf(lines);
        }
    }

    /// A paper.
    record Paper(String name, String href) {}

    /// A parcel on it.
    record Row(String number, String href, String seal, String weight) {}

    private static final String HREF = "/packing/pallets/{pallet}";
    private static final String FIELD = "scan";
    private static final int LEFT_SHOWN_MAX = 12; // What fits beside the log; below stand all.

    private final PackingWorkRepository work;
    private final LabelRepository labels;
    private final PalletCheckDesk desk;
    private final ScanLog log;
    private final ScanView view;
    private final Answers answers;
    private final Side self;

    // Style 8: a pallet is shown with its parcels, and scanned; these are what for.
    PalletScreens(
            PackingWorkRepository work,
            LabelRepository labels,
            PalletCheckDesk desk,
            ScanLog log,
            ScanView view,
            Answers answers,
            NodeSettings settings) {
        this.work = work;
        this.labels = labels;
        this.desk = desk;
        this.log = log;
        this.view = view;
        this.answers = answers;
        this.self = settings.side();
    }

    private PackingWorkRepository.Pallet found(String pallet) {
        return work.pallet(pallet).orElseThrow(() -> new NoSuchPageException("pallet"));
    }

    @GetMapping(HREF)
    String show(@PathVariable String pallet, Visit visit, Asked asked, Model model) {
        return show(visit, Form.empty(), found(pallet), asked, model);
    }

    @PostMapping(HREF)
    String scan(@PathVariable String pallet, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var found = found(pallet);
        var form = visit.form();
        var typed = form.text(FIELD);
        var href = PackingParts.href(found.pallet());
        if (!form.text("takeBack").isEmpty()) {
            return takeBack(visit, form, found, deed, model, attributes);
        }
        if (!typed.isEmpty()) {
            answers.onPage(
                    ScanDeed.of(deed.in(found.round()), typed),
                    PalletCheckDesk.Checked.class,
                    () -> desk.check(visit.actor(), found.pallet(), ScannedText.read(typed)));
        }
        return "redirect:" + href;
    }

    // Style 8: what a refused undo shows again is all of this.
    private String takeBack(
            Visit visit,
            Form form,
            PackingWorkRepository.Pallet found,
            Deed deed,
            Model model,
            RedirectAttributes attributes) {
        var answer = answers.onPage(
                deed.in(found.round()),
                PalletCheckDesk.TakenBack.class,
                () -> desk.takeBack(visit.actor(), found.pallet(), form.text("takeBack")));
        return switch (answer) {
            case Answer.Done<PalletCheckDesk.TakenBack>(var back) ->
                Done.to(
                        PackingParts.href(found.pallet()),
                        attributes,
                        visit.words().say("scan.undone", "of", back.number()));
            case Answer.Refused<PalletCheckDesk.TakenBack> refused -> {
                form.refuse(visit.words(), refused);
                visit.refused(refused);
                yield show(visit, form, found, new Asked(1, 1), model);
            }
        };
    }

    private ScanPart scanPart(
            Visit visit,
            Form form,
            PackingWorkRepository.Pallet found,
            List<LabelRepository.Parcel> parcels,
            Asked asked) {
        var place = PalletCheckDesk.place(found.pallet());
        var checked = log.countedNumbers(place);
        var left = parcels.stream()
                .map(LabelRepository.Parcel::number)
                .filter(number -> !checked.contains(number))
                .toList();
        var told = new ScanView.Told(
                PackingParts.href(found.pallet()),
                true,
                "",
                "",
                visit.words().say("scan.count.pallet", Map.of("a", parcels.size() - left.size(), "b", parcels.size())),
                left.stream().limit(LEFT_SHOWN_MAX).toList(),
                left.size(),
                form.faults(visit.words()));
        return view.part(visit.words(), place, visit.actor(), told, asked);
    }

    private String show(Visit visit, Form form, PackingWorkRepository.Pallet found, Asked asked, Model model) {
        var words = visit.words();
        var title = words.say("pallet.title", "pallet", found.pallet());
        var parcels = labels.parcels(found.pallet(), self);
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, PackingScreens.HREF),
                        title,
                        PackingParts.count(words, found.parcels(), PackingDesk.PALLET_PARCELS_MAX),
                        found.code(),
                        words.say("labels.grams", "n", found.weightGrams()),
                        PackingParts.state(words, found),
                        found.seal(),
                        PalletsScreens.href(found.round()),
                        scanPart(visit, form, found, parcels, asked),
                        papers(words, found),
                        parcels.stream().map(parcel -> row(words, parcel)).toList()));
        return "packing/pallet";
    }

    private static List<Paper> papers(Words words, PackingWorkRepository.Pallet pallet) {
        var href = "/labels/pallets/" + pallet.pallet();
        var labels = new Paper(words.say("labels.sheet"), href + "/parcels");
        return pallet.seal().isEmpty()
                ? List.of(labels)
                : List.of(
                        labels,
                        new Paper(words.say("labels.own"), href),
                        new Paper(words.say("labels.manifest"), href + "/manifest"));
    }

    private static Row row(Words words, LabelRepository.Parcel parcel) {
        return new Row(
                parcel.number(),
                "/labels/parcels/" + parcel.number(),
                parcel.seal(),
                words.say("labels.grams", "n", parcel.weightGrams()));
    }
}
