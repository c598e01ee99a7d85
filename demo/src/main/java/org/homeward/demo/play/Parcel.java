package org.homeward.demo.play;

import java.util.List;
import java.util.Optional;
import org.homeward.demo.input.Incident;
import org.homeward.demo.input.IntakeRow;
import org.homeward.demo.input.IntakeRow.ContentsLine;
import org.homeward.demo.input.RowKey;

/// A parcel as a thing in the world: a box with a label, a seal, a weight and what is in it.
///
/// Style 12: it changes, because boxes do; at any time one person has it in hand.
final class Parcel {

    private final RowKey key;
    private final String parcelRef;
    private final List<ContentsLine> contents;
    private final List<Incident> incidents;
    private volatile int weightGrams;
    private volatile String seal = "";
    private volatile String itemNumber = "";
    private volatile Stay stay = new Stay("", "", List.of());

    /// Where it was announced to go, and for whom.
    ///
    /// @param lines of the manifest, as `number` and `description`
    record Stay(String place, String personRef, List<ManifestLine> lines) {

        Stay {
            lines = List.copyOf(lines);
        }
    }

    /// A line of what the place's list says is in it.
    record ManifestLine(int line, String description) {}

    /// What somebody reads off it.
    record Reading(String seal, int weightGrams) {}

    Parcel(RowKey key, IntakeRow row, List<Incident> incidents, int weightGrams) {
        this.key = key;
        this.parcelRef = row.parcelRef();
        this.contents = row.contents();
        this.incidents = List.copyOf(incidents);
        this.weightGrams = weightGrams;
    }

    RowKey key() {
        return key;
    }

    String parcelRef() {
        return parcelRef;
    }

    String itemNumber() {
        return itemNumber;
    }

    Stay stay() {
        return stay;
    }

    List<ContentsLine> contents() {
        return contents;
    }

    List<Incident> incidents() {
        return incidents;
    }

    /// The incident of a kind that happens to it.
    <T extends Incident> Optional<T> incident(Class<T> kind) {
        return incidents.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    boolean isNeverGiven() {
        return incidents.stream().anyMatch(Incident::isNeverGiven);
    }

    Reading reading() {
        return new Reading(seal, weightGrams);
    }

    void sealWith(String newSeal) {
        seal = newSeal;
    }

    void reseal(Reading now) {
        seal = now.seal();
        weightGrams = now.weightGrams();
    }

    void label(String number) {
        itemNumber = number;
    }

    void announce(Stay where) {
        stay = where;
    }

    void moveTo(String place) {
        stay = new Stay(place, stay.personRef(), stay.lines());
    }

    @Override
    public String toString() {
        return itemNumber.isEmpty() ? key.toString() : itemNumber;
    }
}
