package org.homeward.node.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.node.csv.Downloads;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Page;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// All pallets of a round, the newest first: how many parcels, how heavy, whether there is room.
@Controller
class PalletsScreens {

    static final String HREF = "/packing/pallets";

    private final PackingWorkRepository work;
    private final RoundRegister register;
    private final Downloads downloads;

    PalletsScreens(PackingWorkRepository work, RoundRegister register, Downloads downloads) {
        this.work = work;
        this.register = register;
        this.downloads = downloads;
    }

    static String href(String round) {
        return UriComponentsBuilder.fromPath(HREF)
                .queryParam("round", "{round}")
                .encode()
                .buildAndExpand(round)
                .toUriString();
    }

    @GetMapping(HREF)
    String show(Visit visit, Page.Asked page, Model model) {
        var words = visit.words();
        var asked = asked(visit);
        var inSize = Listing.asked(page);
        var pallets = work.pallets(asked, false, inSize).stream()
                .map(pallet -> PackingParts.row(words, pallet))
                .toList();
        var rows = Page.of(inSize, work.palletCount(asked), pallets);
        var listing = Listing.of(
                        words,
                        HREF,
                        Map.of("round", asked.round(), "code", asked.code()),
                        rows,
                        words.say("labels.total", "n", rows.total()))
                .filtered(List.of(register.filter(words, asked.round()), codes(words, asked)));
        var title = words.say("pallets.title");
        model.addAttribute(
                "page",
                new ListPage<>(
                        visit.frame(title, PackingScreens.HREF),
                        title,
                        words.say("pallets.lead", "most", PackingDesk.PALLET_PARCELS_MAX),
                        listing,
                        pallets,
                        pallets.isEmpty()
                                ? java.util.Optional.of(
                                        new Empty(words.say("labels.none"), words.say("labels.none.why")))
                                : java.util.Optional.empty()));
        return "packing/pallets";
    }

    private PackingWorkRepository.Asked asked(Visit visit) {
        return new PackingWorkRepository.Asked(
                register.chosen(visit.asked("round")).orElse(""), visit.asked("code"));
    }

    private Field codes(Words words, PackingWorkRepository.Asked asked) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", words.say("list.all")));
        work.codes(asked.round()).forEach(code -> choices.add(new Field.Choice(code.code(), code.code())));
        return Form.filled(Map.of("code", asked.code())).choice(words, "code", choices);
    }

    /// The same rows as a file.
    @GetMapping(path = HREF, params = "as=" + Listing.CSV)
    ResponseEntity<byte[]> export(Visit visit) {
        var asked = asked(visit);
        return downloads.of(
                "pallets",
                List.of("pallet", "delivery_code", "parcels", "weight_grams", "seal"),
                page -> work.pallets(asked, false, page).stream()
                        .map(pallet -> List.of(
                                pallet.pallet(),
                                pallet.code(),
                                pallet.parcels() + "",
                                pallet.weightGrams() + "",
                                pallet.seal()))
                        .toList());
    }
}
