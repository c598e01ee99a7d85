package org.homeward.node.people;

import java.io.InputStream;
import java.util.Set;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.AccessRecords.Purpose;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.Uploads;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of people held, over REST. Every read of people is recorded.
@RestController
class PeopleApi {

    private final HeldListDesk desk;
    private final HeldListRepository held;
    private final ListedPersonRepository listed;
    private final AccessRecords records;
    private final Answers answers;
    private final Uploads uploads;

    PeopleApi(
            HeldListDesk desk,
            HeldListRepository held,
            ListedPersonRepository listed,
            AccessRecords records,
            Answers answers,
            Uploads uploads) {
        this.desk = desk;
        this.held = held;
        this.listed = listed;
        this.records = records;
        this.answers = answers;
        this.uploads = uploads;
    }

    @PostMapping(
            path = "/api/held-lists",
            consumes = {Uploads.CSV, Uploads.XLSX, Uploads.BYTES})
    ResponseEntity<byte[]> bring(
            Deed deed, Actor officer, @RequestParam String round, @RequestParam String kind, InputStream body) {
        return uploads.take(body, file -> answers.once(deed.in(round), () -> desk.bring(officer, round, kind, file)));
    }

    @GetMapping("/api/held-people")
    Page<HeldListRepository.Row> heldPeople(Actor actor, Page.Asked asked) {
        boolean isClerk = actor.role() == Role.PLACE_CLERK;
        if (isClerk && actor.places().isEmpty()) {
            return Page.of(asked, 0, java.util.List.of());
        }
        var places = isClerk ? actor.places() : Set.<String>of();
        var rows = held.page(places, asked.size(), asked.offset());
        var purpose = isClerk ? Purpose.PARCEL : Purpose.RESTORING_FAMILY_LINKS;
        var lines = rows.stream().map(HeldListRepository.Row::personRef).toList();
        records.read(actor, Operation.SEE_HELD_PEOPLE, purpose, AccessRecords.Shown.of("", lines));
        return Page.of(asked, held.count(places), rows);
    }

    @GetMapping("/api/listed-people")
    Page<ListedPersonRepository.Row> listedPeople(
            Actor actor, @RequestParam(defaultValue = "") String round, Page.Asked asked) {
        var rows = listed.page(round, asked.size(), asked.offset());
        records.read(
                actor,
                Operation.SEE_LISTED_PEOPLE,
                Purpose.RESTORING_FAMILY_LINKS,
                AccessRecords.Shown.of(
                        round,
                        rows.stream().map(ListedPersonRepository.Row::personRef).toList()));
        return Page.of(asked, listed.count(round), rows);
    }
}
