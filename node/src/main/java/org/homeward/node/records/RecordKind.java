package org.homeward.node.records;

import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a record about a person is, for which purpose it is kept (DP-1) and after how long somebody looks whether it is
/// still needed (DP-6). A day of review is no day of erasure: a person decides.
public enum RecordKind {
    /// A family's parcel at the home bureau: sender, addressee, contents.
    PARCEL("PARCEL", Period.ofYears(1)), // Rounds take about 95 days; families ask for a year what became of a parcel.
    /// What stands on a parcel, at the receiving bureau.
    LABEL("PARCEL", Period.ofYears(1)), // As long as the parcel's own record at home.
    /// A line of the other side's lists, at home.
    LISTED_PERSON("RFL", Period.ofYears(1)), // Whoever is listed is on a later list within a year, or came home.
    /// A person whom this bureau holds.
    HELD_PERSON("NIB_NOTIFICATION", Period.ofYears(1)), // Enquiries are answered as long as he is held, and after.
    /// Readable bytes of a round that name many people: manifests, arrived envelopes, answers.
    COPIES("PARCEL", Period.ofYears(1)), // They show what was said; records of their people say the same.
    /// What a peer sent that was not good.
    EVIDENCE("ACCESS", Period.ofMonths(6)); // Two peers settle such a thing in weeks or never.

    private final String purpose;
    private final Period reviewedAfter;

    RecordKind(String purpose, Period reviewedAfter) {
        this.purpose = purpose;
        this.reviewedAfter = reviewedAfter;
    }

    /// `RFL`, `NIB_NOTIFICATION`, `PARCEL`, `EXCHANGE`, `RETURN` or `ACCESS`.
    public String purpose() {
        return purpose;
    }

    /// After how long it is looked at, counted from when it was first written.
    public Period reviewedAfter() {
        return reviewedAfter;
    }

    /// As it is written.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind that is written so.
    public static Optional<RecordKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
