package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.Party;
import org.homeward.demo.play.Parcel.Reading;
import org.homeward.demo.wire.Form;

/// The joint inspection of a parcel whose seal or weight differs: giver and receiver open it, count every line,
/// and seal it again under a new number.
final class Inspection {

    private final Scene scene;

    Inspection(Scene scene) {
        this.scene = scene;
    }

    /// Opens, counts, records and reseals; the receiver's next scan is against the new seal.
    void open(Journey journey, String handover, Parcel parcel) {
        var isShort = parcel.incident(Incident.ContentsShort.class)
                .filter(incident -> journey.shows().equals(Optional.of(incident.at())));
        var grams = parcel.reading().weightGrams()
                - isShort.map(incident -> missingGrams(parcel, incident)).orElse(0);
        var now = new Reading("J" + parcel.reading().seal(), Math.max(1, grams));
        var form = Form.of("itemNumber", parcel.itemNumber())
                .withForms("counted", counted(parcel, isShort))
                .with("newSeal", now.seal())
                .with("newWeightGrams", now.weightGrams())
                .with("settled", isShort.isEmpty());
        if (journey.giver().node() == Party.NEUTRAL || journey.receiver().node() == Party.NEUTRAL) {
            form.with("delegate", scene.staff().delegate(0).account());
        }
        var bureau = journey.receiver().node() == Party.NEUTRAL
                ? journey.giver().node()
                : journey.receiver().node();
        scene.staff()
                .intakeClerk(bureau, 0)
                .post("/api/handovers/" + handover + "/inspections", parcel.itemNumber(), form);
        parcel.reseal(now);
    }

    private static List<Form> counted(Parcel parcel, Optional<Incident.ContentsShort> isShort) {
        var missingAt =
                isShort.map(incident -> lineOf(parcel, incident.description())).orElse(-1);
        var counted = new ArrayList<Form>();
        for (var at = 0; at < parcel.contents().size(); at++) {
            var pieces = parcel.contents().get(at).pieces();
            var left =
                    at == missingAt ? Math.max(0, pieces - isShort.orElseThrow().pieces()) : pieces;
            counted.add(Form.empty().with("line", at + 1L).with("pieces", left));
        }
        return counted;
    }

    /// What the missing pieces weighed.
    static int missingGrams(Parcel parcel, Incident.ContentsShort incident) {
        if (parcel.contents().isEmpty()) {
            return 1;
        }
        ContentsLine line = parcel.contents().get(lineOf(parcel, incident.description()));
        return Math.max(1, line.grams() / line.pieces() * Math.min(incident.pieces(), line.pieces()));
    }

    /// The first line with that description, counted from 0; the first line of all where none has it.
    private static int lineOf(Parcel parcel, String description) {
        for (var at = 0; at < parcel.contents().size(); at++) {
            if (parcel.contents().get(at).description().equals(description)) {
                return at;
            }
        }
        return 0;
    }
}
