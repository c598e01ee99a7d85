package org.homeward.node.intake;

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

    private final ParcelRepository repository;
    private final IntakeRepository intake;

    HandedInParcels(ParcelRepository repository, IntakeRepository intake) {
        this.repository = repository;
        this.intake = intake;
    }

    /// Ends the intake of a round: from here on its rows can be counted.
    public void close(String round) {
        intake.close(round);
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
