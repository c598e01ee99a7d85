package org.homeward.node.packing;

import java.util.List;
import java.util.Optional;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.Rounds;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Packing, and what became of each row, over REST.
@RestController
class PackingApi {

    private static final List<String> MANIFEST_FORMS = List.of("csv", "signed", "proof");

    private final PackingDesk desk;
    private final PackingClose close;
    private final OutcomeDesk outcomes;
    private final PackingRepository pallets;
    private final ManifestRepository manifests;
    private final Rounds rounds;
    private final AccessRecords records;
    private final Answers answers;
    private final Side self;

    // Style 8: one for each thing that can be asked; there is nothing to group.
    PackingApi(
            PackingDesk desk,
            PackingClose close,
            OutcomeDesk outcomes,
            PackingRepository pallets,
            ManifestRepository manifests,
            Rounds rounds,
            AccessRecords records,
            Answers answers,
            NodeSettings settings) {
        this.desk = desk;
        this.close = close;
        this.outcomes = outcomes;
        this.pallets = pallets;
        this.manifests = manifests;
        this.rounds = rounds;
        this.records = records;
        this.answers = answers;
        this.self = settings.side();
    }

    @PostMapping("/api/packing/parcels")
    ResponseEntity<byte[]> pack(Deed deed, Actor clerk, @RequestBody PackingDesk.Asked asked) {
        return answers.once(deed.in(asked.round()), () -> desk.pack(clerk, asked));
    }

    record Round(String round) {}

    @PostMapping("/api/packing/close")
    ResponseEntity<byte[]> close(Deed deed, Actor clerk, @RequestBody Round asked) {
        return answers.once(deed.in(asked.round()), () -> close.close(clerk, asked.round()));
    }

    /// A pallet with its label (GC III art. 71, C-06): what it is, how many, for which bureau.
    record PalletRow(String pallet, String seal, int count, String label, String receivingBureau) {}

    @GetMapping("/api/packing/pallets")
    Page<PalletRow> pallets(@RequestParam String round, Page.Asked asked) {
        List<PalletRow> rows = pallets.pallets(round, self, asked.size(), asked.offset()).stream()
                .map(pallet -> {
                    var receiving = bureau(round, pallet.side().other());
                    var label = "relief parcels · " + pallet.count() + " · " + receiving;
                    return new PalletRow(pallet.pallet(), pallet.seal(), pallet.count(), label, receiving);
                })
                .toList();
        return Page.of(asked, pallets.palletCount(round, self), rows);
    }

    private String bureau(String round, Side side) {
        return rounds.agreed(round)
                .map(agreed -> agreed.terms().organisation(side))
                .orElse(side.word());
    }

    @GetMapping("/api/packing/load")
    Page<ManifestRepository.Loaded> load(@RequestParam String round, Page.Asked asked) {
        var rows = manifests.load(round, self, asked.size(), asked.offset());
        return Page.of(asked, manifests.loadCount(round, self), rows);
    }

    @GetMapping("/api/packing/manifest")
    ResponseEntity<byte[]> manifest(
            Actor clerk,
            @RequestParam String round,
            @RequestParam String consignment,
            @RequestParam(defaultValue = "csv") String form) {
        var kept = manifests.find(round, consignment);
        if (kept.isEmpty()) {
            return Answers.read(Answer.absent("manifest"));
        }
        var bytes = switch (form) {
            case "csv" -> kept.get().csv();
            case "signed" -> kept.get().signed();
            case "proof" -> Optional.of(kept.get().proof());
            default -> Optional.<Bytes>empty();
        };
        if (!MANIFEST_FORMS.contains(form)) {
            return Answers.read(Answer.faulty("form.form", "form", form, "csv, signed or proof"));
        }
        if (bytes.isEmpty()) {
            return Answers.read(Answer.refused(List.of(Refusal.erased(kept.get().erasedOn()))));
        }
        if (!form.equals("proof")) {
            records.worklist(
                    clerk,
                    Operation.SEE_MANIFEST,
                    AccessRecords.Purpose.PARCEL,
                    consignment,
                    kept.get().parcels());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(
                        form.equals("csv")
                                ? MediaType.parseMediaType("text/csv;charset=UTF-8")
                                : MediaType.APPLICATION_JSON)
                .body(bytes.get().copy());
    }

    @GetMapping("/api/rounds/{round}/outcomes")
    Page<OutcomeDesk.Line> outcomes(@PathVariable String round, Page.Asked asked) {
        return outcomes.page(round, asked);
    }
}
