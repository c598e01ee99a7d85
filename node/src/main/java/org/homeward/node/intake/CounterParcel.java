package org.homeward.node.intake;

import java.util.List;
import java.util.Objects;

/// One parcel over REST: the members are the columns of an intake file, and `items` stands for its contents. Numbers
/// come as JSON numbers or as text; what is absent is empty.
record CounterParcel(
        String round,
        String parcelRef,
        String addresseeSurname,
        String addresseeGivenName,
        String addresseePatronymic,
        String addresseeBirthDate,
        String addresseeRank,
        String addresseeServiceNumber,
        String senderName,
        String senderRelation,
        String senderPhone,
        String senderEmail,
        String senderAddress,
        String senderLanguage,
        String weightGrams,
        List<Line> items,
        String letters,
        String drawings) {

    /// One line of the contents.
    record Line(String category, String description, String pieces, String grams) {

        String part() {
            return given(category) + "|" + given(description) + "|" + given(pieces) + "|" + given(grams);
        }
    }

    CounterParcel {
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(parcelRef, "parcelRef");
        items = List.copyOf(items);
    }

    /// The same, cell by cell.
    IntakeForm form() {
        return new IntakeForm(List.of(
                given(parcelRef),
                given(addresseeSurname),
                given(addresseeGivenName),
                given(addresseePatronymic),
                given(addresseeBirthDate),
                given(addresseeRank),
                given(addresseeServiceNumber),
                given(senderName),
                given(senderRelation),
                given(senderPhone),
                given(senderEmail),
                given(senderAddress),
                given(senderLanguage),
                given(weightGrams),
                Contents.cell(items.stream().map(Line::part).toList()),
                given(letters),
                given(drawings)));
    }

    private static String given(String member) {
        return Objects.requireNonNullElse(member, "");
    }

    /// The reference only: everything else is about people.
    @Override
    public String toString() {
        return parcelRef;
    }
}
