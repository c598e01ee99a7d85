package org.homeward.node.packing;

import java.time.LocalDate;
import java.util.List;

/// What the receiving bureau learns of the parcels that come: body of the envelope `manifest`, one page.
///
/// There is no member for the sender's telephone, e-mail, address or relation.
///
/// @param round which round
/// @param page from 1 to `pages`
/// @param parcels at most 250, so that a usual page stays under a megabyte
record ManifestPage(String round, int page, int pages, List<Parcel> parcels) {

    static final int PARCELS_MAX = 250;

    /// One parcel.
    ///
    /// @param personRef line of the receiving bureau's own list that was confirmed
    /// @param termsVersion by which it was judged at the counter and is examined
    record Parcel(
            String itemNumber,
            String seal,
            int weightGrams,
            String pallet,
            String consignment,
            String deliveryCode,
            String personRef,
            int letters,
            int drawings,
            int termsVersion,
            List<KnownParcel.Content> contents,
            String senderName,
            Addressee addressee) {

        Parcel {
            contents = List.copyOf(contents);
            Travelling.check(itemNumber, seal, weightGrams, pallet);
            if (consignment.isBlank() || deliveryCode.isBlank() || personRef.isBlank()) {
                throw new IllegalArgumentException("a parcel of a manifest goes to a person at a place");
            }
        }

        KnownParcel known(String round) {
            return new KnownParcel(
                    round,
                    ItemNumber.read(itemNumber).orElseThrow(),
                    seal,
                    weightGrams,
                    pallet,
                    consignment,
                    deliveryCode,
                    personRef,
                    letters,
                    drawings,
                    termsVersion);
        }

        Label label() {
            return new Label(senderName, addressee);
        }

        @Override
        public String toString() {
            return itemNumber;
        }
    }

    /// What stands on a parcel, as the receiving bureau keeps it sealed.
    record Label(String senderName, Addressee addressee) {

        @Override
        public String toString() {
            return "label";
        }
    }

    /// Whom it is for, as the family wrote.
    record Addressee(
            String serviceNumber,
            String surname,
            String givenName,
            String patronymic,
            LocalDate birthDate,
            String rank) {

        @Override
        public String toString() {
            return "addressee";
        }
    }

    ManifestPage {
        parcels = List.copyOf(parcels);
        Travelling.checkPage(round, page, pages, parcels.size(), PARCELS_MAX);
    }
}
