package org.homeward.node.tracing;

import java.time.LocalDate;
import org.homeward.node.records.Particulars;

/// Whom a family wrote on a parcel.
///
/// @param round of which round
/// @param parcelRef the parcel, as the counter refers to it
/// @param surname as written
/// @param givenName as written; may be empty
/// @param patronymic as written; may be empty
/// @param birthDate as read
/// @param rank as written; may be empty
/// @param serviceNumber as written; empty if the family does not know it
public record Sought(
        String round,
        String parcelRef,
        String surname,
        String givenName,
        String patronymic,
        LocalDate birthDate,
        String rank,
        String serviceNumber) {

    /// The parcel only.
    @Override
    public String toString() {
        return parcelRef;
    }

    /// As it is sealed.
    Particulars who() {
        return new Particulars(surname, givenName, patronymic, birthDate.toString(), rank, serviceNumber.strip());
    }

    static Sought of(String round, String parcelRef, Particulars who) {
        return new Sought(
                round,
                parcelRef,
                who.surname(),
                who.givenName(),
                who.patronymic(),
                LocalDate.parse(who.birthDate()),
                who.rank(),
                who.serviceNumber());
    }
}
