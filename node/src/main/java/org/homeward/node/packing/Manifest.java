package org.homeward.node.packing;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.node.csv.CsvText;

/// The manifest of one consignment: what is in it, for whom, as a file that the home bureau signs.
final class Manifest {

    /// Media type of the signed bytes.
    static final String TYPE = "application/vnd.homeward.manifest.v1+csv";

    /// What is signed beside it and outlives it: which file, of how many parcels. It names nobody.
    ///
    /// @param sha256 of the signed file
    record Proof(String round, String consignment, String sha256, int parcels) {
        static final String TYPE = "application/vnd.homeward.manifest-proof.v1+json";
    }

    private static final List<String> HEADER = List.of(
            "item_number",
            "seal",
            "weight_grams",
            "pallet",
            "consignment",
            "delivery_code",
            "person_ref",
            "addressee_service_number",
            "addressee_surname",
            "addressee_given_name",
            "addressee_patronymic",
            "addressee_birth_date",
            "addressee_rank",
            "sender_name",
            "contents",
            "letters",
            "drawings");

    private Manifest() {}

    /// The file's bytes.
    static byte[] csv(List<ManifestPage.Parcel> parcels) {
        return CsvText.of(HEADER, parcels.stream().map(Manifest::cells).toList());
    }

    private static List<String> cells(ManifestPage.Parcel parcel) {
        var addressee = parcel.addressee();
        return List.of(
                parcel.itemNumber(),
                parcel.seal(),
                Integer.toString(parcel.weightGrams()),
                parcel.pallet(),
                parcel.consignment(),
                parcel.deliveryCode(),
                parcel.personRef(),
                addressee.serviceNumber(),
                addressee.surname(),
                addressee.givenName(),
                addressee.patronymic(),
                addressee.birthDate().toString(),
                addressee.rank(),
                parcel.senderName(),
                parcel.contents().stream().map(Manifest::part).collect(Collectors.joining("; ")),
                Integer.toString(parcel.letters()),
                Integer.toString(parcel.drawings()));
    }

    private static String part(KnownParcel.Content content) {
        return String.join(
                "|",
                content.category(),
                content.description(),
                Integer.toString(content.pieces()),
                Integer.toString(content.grams()));
    }
}
