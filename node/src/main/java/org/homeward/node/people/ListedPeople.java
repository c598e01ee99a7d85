package org.homeward.node.people;

import org.homeward.node.records.Particulars;
import org.homeward.node.records.Records;

/// How what lists and families write of people is sealed and found again, so that a line of a list and a sought
/// addressee with the same number have the same digest.
public final class ListedPeople {

    /// Where a line of the other side's list is sealed.
    public static final String PLACE = "listed_person";

    private ListedPeople() {}

    /// By which a service number is found; empty where there is none.
    public static String numberDigest(Records records, Particulars who) {
        return records.digest("service_number", who.serviceNumber());
    }

    /// By which a service number with a day of birth is found; empty where there is no number.
    public static String numberBirthDigest(Records records, Particulars who) {
        return who.serviceNumber().isEmpty()
                ? ""
                : records.digest("service_number, birth_date", who.serviceNumber() + " " + who.birthDate());
    }
}
