package org.homeward.node.packing;

import java.util.List;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.State;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One pallet: what stands on it.
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

    private final PackingWorkRepository work;
    private final LabelRepository labels;
    private final Side self;

    PalletScreens(PackingWorkRepository work, LabelRepository labels, NodeSettings settings) {
        this.work = work;
        this.labels = labels;
        this.self = settings.side();
    }

    @GetMapping("/packing/pallets/{pallet}")
    String show(@PathVariable String pallet, Visit visit, Model model) {
        var found = work.pallet(pallet).orElseThrow(() -> new NoSuchPageException("pallet"));
        var words = visit.words();
        var title = words.say("pallet.title", "pallet", found.pallet());
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
                        papers(words, found),
                        labels.parcels(found.pallet(), self).stream()
                                .map(parcel -> row(words, parcel))
                                .toList()));
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
