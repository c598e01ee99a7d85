package org.homeward.node.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.paper.Paper;
import org.homeward.node.paper.PaperEntries;
import org.homeward.node.paper.PaperStep;
import org.homeward.node.requests.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where accepted parcels are sealed (GC III art. 71, C-06). A seal is used once; a sealed parcel is not resealed here.
@Component
class SealingDesk {

    static final int WEIGHT_GRAMS_MAX = 50_000; // Catches a slipped digit; the agreed limit is the terms'.
    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,20}");

    private final ParcelRepository repository;
    private final PaperEntries entries;

    SealingDesk(ParcelRepository repository, PaperEntries entries) {
        this.repository = repository;
        this.entries = entries;
    }

    /// What is asked.
    ///
    /// @param paper where it was done on paper; else null
    record Asked(
            String round,
            String parcelRef,
            String seal,
            int weightGrams,
            @Nullable Paper paper) {}

    /// What the clerk is told.
    record Said(String verdict, String sentence) {}

    /// Seals it, now or as a sheet says.
    Answer<Said> seal(Actor clerk, Asked asked) {
        var before = entries.lastOf(
                asked.round(), asked.parcelRef(), repository.handedInAt(asked.round(), asked.parcelRef()));
        var step = new PaperStep<Said>(
                PaperStep.Kind.SEALED,
                Operation.SEAL,
                asked.round(),
                before,
                said -> said.verdict().equals("sealed") ? List.of(asked.parcelRef()) : List.of());
        return entries.entered(clerk, asked.paper(), step, at -> seal(asked));
    }

    private Answer<Said> seal(Asked asked) {
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
