package org.homeward.node.intake;

import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.csv.Uploads;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Intake and sealing, over REST.
@RestController
class IntakeApi {

    private static final Set<String> STATES = Set.of("", "refused", "accepted", "sealed", "packed", "given");

    private final IntakeDesk desk;
    private final SealingDesk sealing;
    private final IntakeRepository repository;
    private final ParcelRepository parcels;
    private final AccessRecords records;
    private final Answers answers;
    private final Uploads uploads;

    IntakeApi(
            IntakeDesk desk,
            SealingDesk sealing,
            IntakeRepository repository,
            ParcelRepository parcels,
            AccessRecords records,
            Answers answers,
            Uploads uploads) {
        this.desk = desk;
        this.sealing = sealing;
        this.repository = repository;
        this.parcels = parcels;
        this.records = records;
        this.answers = answers;
        this.uploads = uploads;
    }

    @PostMapping(
            path = "/api/intake/files",
            consumes = {Uploads.CSV, Uploads.XLSX, Uploads.BYTES})
    ResponseEntity<byte[]> takeInFile(
            Deed deed, Actor clerk, @RequestParam String round, @RequestParam String name, InputStream body) {
        return uploads.take(
                body, file -> answers.once(deed.in(round), () -> desk.takeInFile(clerk, round, name, file)));
    }

    @GetMapping("/api/intake/files/{file}/refused")
    ResponseEntity<byte[]> refused(Actor clerk, @PathVariable UUID file) {
        if (!repository.isFile(file)) {
            return Answers.read(Answer.absent("file"));
        }
        var refused = repository.refused(file);
        records.worklist(
                clerk,
                Operation.SEE_REFUSED_ROWS,
                AccessRecords.Purpose.PARCEL,
                AccessRecords.Shown.of(
                        file.toString(),
                        refused.stream().map(row -> row.form().parcelRef()).toList()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(RowsToCorrect.csv(refused));
    }

    @PostMapping("/api/intake/parcels")
    ResponseEntity<byte[]> accept(Deed deed, Actor clerk, @RequestBody CounterParcel parcel) {
        return answers.once(
                deed.in(parcel.round()),
                () -> desk.acceptAtCounter(clerk, parcel.round(), parcel.form(), parcel.paper()));
    }

    @GetMapping("/api/intake/parcels")
    ResponseEntity<byte[]> parcels(
            @RequestParam String round, @RequestParam(defaultValue = "") String state, Page.Asked asked) {
        if (!STATES.contains(state)) {
            return Answers.read(
                    Answer.faulty("form.state", "state", state, "refused, accepted, sealed, packed or given"));
        }
        return Answers.read(Answer.done(Page.of(
                asked, parcels.shownCount(round, state), parcels.shown(round, state, asked.size(), asked.offset()))));
    }

    @PostMapping("/api/intake/seals")
    ResponseEntity<byte[]> seal(Deed deed, Actor clerk, @RequestBody SealingDesk.Asked asked) {
        return answers.once(deed.in(asked.round()), () -> sealing.seal(clerk, asked));
    }
}
