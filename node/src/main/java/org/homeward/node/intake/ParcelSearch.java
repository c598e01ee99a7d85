package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.node.accounts.AccessRecords;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Hit;
import org.homeward.node.desk.Searched;
import org.homeward.node.desk.Words;
import org.homeward.node.rounds.RoundRegister;
import org.springframework.stereotype.Component;

/// Finds parcels by reference, item number, seal or delivery code, and by the addressee's name in exact spelling.
@Component
class ParcelSearch implements Searched {

    private static final Set<Role> MAY = Set.of(Role.INTAKE_CLERK, Role.TRACING_OFFICER);

    private static final int NAMED_MAX = 500; // Parcels to one surname, before the given name narrows them.

    private final HandedInRepository parcels;
    private final RoundRegister register;
    private final AccessRecords records;

    ParcelSearch(HandedInRepository parcels, RoundRegister register, AccessRecords records) {
        this.parcels = parcels;
        this.register = register;
        this.records = records;
    }

    @Override
    public List<Hit> find(Words words, Actor actor, String text) {
        var hits = new ArrayList<Hit>();
        if (!MAY.contains(actor.role())) {
            return hits;
        }
        for (var parcel : parcels.numbered(text, HITS_MAX)) {
            hits.add(hit(words, parcel, new Frame.Name(parcel.form().parcelRef(), "en")));
        }
        register.chosen("").ifPresent(round -> code(words, round, text).forEach(hits::add));
        var named = parcels.named(spellings(text), NAMED_MAX).stream()
                .filter(parcel -> isNamed(parcel.form(), text))
                .limit(HITS_MAX)
                .toList();
        if (!named.isEmpty()) {
            var lines = named.stream().map(parcel -> parcel.form().parcelRef()).toList();
            records.read(actor, Operation.SEARCH_PAGE, AccessRecords.Purpose.PARCEL, AccessRecords.Shown.of("", lines));
        }
        for (var parcel : named) {
            var form = parcel.form();
            var name = (form.surname() + " " + form.givenName() + " " + form.patronymic()).strip();
            hits.add(hit(words, parcel, words.name(name)));
        }
        return hits;
    }

    // As typed, and as names are written: the database knows the case of no letter but Latin ones.
    private static List<String> spellings(String text) {
        var surname = text.split("\\s+", 2)[0];
        var written = surname.substring(0, 1).toUpperCase(Locale.ROOT)
                + surname.substring(1).toLowerCase(Locale.ROOT);
        return List.of(surname, written, surname.toUpperCase(Locale.ROOT));
    }

    private static boolean isNamed(IntakeForm form, String text) {
        var asked = text.strip().replaceAll("\\s+", " ");
        return form.surname().equalsIgnoreCase(asked)
                || (form.surname() + " " + form.givenName()).equalsIgnoreCase(asked)
                || (form.surname() + " " + form.givenName() + " " + form.patronymic()).equalsIgnoreCase(asked);
    }

    private static Hit hit(Words words, HandedIn parcel, Frame.Name name) {
        return new Hit(
                words.say("parcels.hit"), name, ParcelView.state(words, parcel).word(), ParcelScreens.href(parcel));
    }

    private List<Hit> code(Words words, String round, String text) {
        long count = parcels.count(new HandedInRepository.Filter(round, "", text));
        if (count == 0) {
            return List.of();
        }
        var href = "/parcels?round=" + round + "&code="
                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        return List.of(new Hit(
                words.say("parcels.code"), new Frame.Name(text, "en"), words.say("parcels.total", "n", count), href));
    }
}
