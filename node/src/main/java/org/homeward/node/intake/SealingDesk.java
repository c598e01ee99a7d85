package org.homeward.node.intake;

import java.util.regex.Pattern;
import org.homeward.node.requests.Answer;
import org.springframework.stereotype.Component;

/// Where accepted parcels are sealed (GC III art. 71, C-06). A seal is used once; a sealed parcel is not resealed here.
@Component
class SealingDesk {

    static final int WEIGHT_GRAMS_MAX = 50_000; // Catches a slipped digit; the agreed limit is the terms'.
    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,20}");

    private final ParcelRepository repository;

    SealingDesk(ParcelRepository repository) {
        this.repository = repository;
    }

    record Asked(String round, String parcelRef, String seal, int weightGrams) {}

    /// What the clerk is told.
    record Said(String verdict, String sentence) {}

    Answer<Said> seal(Asked asked) {
        if (!FORM.matcher(asked.seal()).matches()) {
            return Answer.faulty("form.seal", "seal", asked.seal(), "1 to 20 of A-Z 0-9 -");
        }
        if (asked.weightGrams() < 1 || asked.weightGrams() > WEIGHT_GRAMS_MAX) {
            return Answer.faulty(
                    "form.weight", "weightGrams", asked.weightGrams() + " g", "1 to " + WEIGHT_GRAMS_MAX + " g");
        }
        if (repository.seal(asked)) {
            return Answer.done(new Said("sealed", "Sealed under " + asked.seal() + "."));
        }
        return Answer.done(whyNot(asked));
    }

    private Said whyNot(Asked asked) {
        var state = repository.state(asked.round(), asked.parcelRef());
        if (state.isEmpty()) {
            return new Said("unknown_reference", "No accepted parcel of this round has this reference.");
        }
        return state.get().equals("accepted")
                ? new Said("seal_in_use", "Another parcel bears this seal. Take the next one.")
                : new Said("sealed_before", "This parcel is sealed already.");
    }
}
