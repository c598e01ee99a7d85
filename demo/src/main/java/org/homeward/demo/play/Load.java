package org.homeward.demo.play;

import java.util.Optional;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.Incident.Way;
import org.homeward.demo.play.Parcel.Reading;

/// One thing that is handed over: a number, and what each party reads off it.
///
/// @param parcel the parcel itself; empty for an item that was taken out of one
record Load(String itemNumber, Reading atGiver, Reading atReceiver, Optional<Parcel> parcel) {

    // Style 13: an Optional in a record; whatever is no parcel cannot differ or be inspected.

    static Load of(World.Homebound item) {
        return new Load(item.itemNumber(), item.reading(), item.reading(), Optional.empty());
    }

    /// A parcel at a handover where its incidents may show.
    static Load of(Parcel parcel, Optional<Way> shows) {
        var reading = parcel.reading();
        var received = shows.map(way -> readByReceiver(parcel, reading, way)).orElse(reading);
        return new Load(parcel.itemNumber(), reading, received, Optional.of(parcel));
    }

    private static Reading readByReceiver(Parcel parcel, Reading reading, Way way) {
        var differs = parcel.incident(Incident.SealDiffers.class).filter(incident -> incident.at() == way);
        var seal = differs.isPresent() ? oneDigitOtherwise(reading.seal()) : reading.seal();
        var isShort = parcel.incident(Incident.ContentsShort.class).filter(incident -> incident.at() == way);
        var lessGrams = isShort.map(incident -> Inspection.missingGrams(parcel, incident))
                .orElse(0);
        return new Reading(seal, Math.max(1, reading.weightGrams() - lessGrams));
    }

    private static String oneDigitOtherwise(String seal) {
        var last = seal.charAt(seal.length() - 1);
        var other = last == '9' ? '0' : (char) (last + 1);
        return seal.substring(0, seal.length() - 1) + other;
    }
}
