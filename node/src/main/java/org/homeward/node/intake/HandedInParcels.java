package org.homeward.node.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The parcels that families handed in, for `packing`.
@Component
public class HandedInParcels {

    /// An accepted parcel.
    ///
    /// @param seal empty until it is sealed
    /// @param itemNumber empty until it is packed
    /// @param termsVersion of the day on which it was handed in
    public record Parcel(
            String seal,
            int weightGrams,
            int letters,
            int drawings,
            List<Item> items,
            String itemNumber,
            int termsVersion) {
        public Parcel {
            items = List.copyOf(items);
        }
    }

    /// What is written on a parcel. There is no member for the sender's telephone, e-mail, address or relation.
    ///
    /// @param senderName first name and surname as written
    public record Label(
            String senderName,
            String surname,
            String givenName,
            String patronymic,
            LocalDate birthDate,
            String rank,
            String serviceNumber) {

        /// Nothing: all of it is about people.
        @Override
        public String toString() {
            return "label";
        }
    }

    /// A row that counts: accepted, or refused and not handed in again.
    ///
    /// @param intake an id without meaning, by which others count it
    /// @param row line of the file, 0 at the counter
    /// @param rules that refused it, joined by `;`
    /// @param warnings joined by `;`
    /// @param itemNumber empty until it is packed
    /// @param personRef line of the held list that was confirmed; else empty
    public record Row(
            UUID intake,
            int row,
            String parcelRef,
            boolean isRefused,
            String rules,
            String warnings,
            String itemNumber,
            String personRef) {}

    /// The family that handed a parcel in, for whoever speaks with it.
    ///
    /// @param language in which it wants to be spoken to, as a tag
    public record Family(
            String parcelRef,
            String name,
            String relation,
            String phone,
            String email,
            String address,
            String language) {

        /// The parcel's reference: everything else is about people.
        @Override
        public String toString() {
            return parcelRef;
        }
    }

    private final ParcelRepository repository;
    private final IntakeRepository intake;
    private final HandedInRepository handedIn;

    HandedInParcels(ParcelRepository repository, IntakeRepository intake, HandedInRepository handedIn) {
        this.repository = repository;
        this.intake = intake;
        this.handedIn = handedIn;
    }

    /// The family that handed in the parcel of this item number. Whoever shows it writes an access record.
    public Optional<Family> family(String itemNumber) {
        return handedIn.numbered(itemNumber, 1).stream()
                .filter(parcel -> parcel.itemNumber().equals(itemNumber))
                .map(HandedIn::form)
                .map(form -> new Family(
                        form.parcelRef(),
                        form.senderName(),
                        form.cell("sender_relation"),
                        form.cell("sender_phone"),
                        form.cell("sender_email"),
                        form.cell("sender_address"),
                        form.cell("sender_language")))
                .findFirst();
    }

    /// Ends the intake of a round: from here on its rows can be counted.
    public void close(String round) {
        intake.close(round);
    }

    /// When the accepted parcel of this reference was handed in.
    public Optional<Instant> handedInAt(String round, String parcelRef) {
        return repository.handedInAt(round, parcelRef);
    }

    /// The accepted parcel of this reference, locked until the transaction ends.
    public Optional<Parcel> find(String round, String parcelRef) {
        return repository.find(round, parcelRef);
    }

    /// Records that a sealed parcel is packed under this number.
    ///
    /// @throws IllegalStateException if it is not sealed, or packed already
    public void packed(String round, String parcelRef, String itemNumber) {
        repository.pack(round, parcelRef, itemNumber);
    }

    /// What is written on the packed parcels of a round, by item number.
    public Map<String, Label> labels(String round) {
        return repository.labels(round);
    }

    /// All rows of a round that count, in the order in which they were handed in.
    public List<Row> rows(String round) {
        return repository.rows(round);
    }

    /// Some of them.
    public List<Row> rows(String round, int size, long offset) {
        return repository.rows(round, size, offset);
    }

    /// How many rows count.
    public long count(String round) {
        return repository.count(round);
    }
}
