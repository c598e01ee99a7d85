package org.homeward.node.custody;

/// What a person with a scanner is told: one word for the program, one sentence for him.
record Verdict(String verdict, String sentence) {

    static Verdict scanned(TravelNumber number) {
        return new Verdict("scanned", number + " is loaded.");
    }

    static Verdict scannedBefore(TravelNumber number) {
        return new Verdict("scanned_before", number + " was scanned before; nothing has changed.");
    }

    static Verdict unknown() {
        return new Verdict(
                "unknown_number",
                "No parcel of this number is known here. Check the label; without a known number it cannot travel.");
    }

    static Verdict notHeld(TravelNumber number) {
        return new Verdict(
                "not_held",
                number + " is not held by the giver, or is loaded in another handover. It cannot be handed over.");
    }

    static Verdict wrongWay(TravelNumber number) {
        return new Verdict("wrong_way", number + " does not go this way. Put it aside.");
    }

    static Verdict differsFromKnown(TravelNumber number, boolean isSeal) {
        return isSeal
                ? new Verdict("seal_differs", number + " had another seal last. It is not loaded until inspected.")
                : new Verdict("weight_differs", number + " had another weight last. It is not loaded until inspected.");
    }

    static Verdict notInHandover(TravelNumber number) {
        return new Verdict("not_in_handover", number + " was not loaded by the giver. It stays with him.");
    }

    static Verdict of(TravelNumber number, Line.Verdict verdict) {
        return switch (verdict) {
            case AGREED -> new Verdict(verdict.word(), number + " is as the giver says.");
            case SEAL_DIFFERS ->
                new Verdict(verdict.word(), number + " has another seal. Open it together, count, and seal it anew.");
            case WEIGHT_DIFFERS ->
                new Verdict(verdict.word(), number + " has another weight. Open it together, count, and seal it anew.");
            case SCANNED_BEFORE -> scannedBefore(number);
        };
    }
}
