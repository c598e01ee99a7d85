package org.homeward.node.intake;

import java.util.List;
import org.homeward.node.paper.Paper;
import org.jspecify.annotations.Nullable;

/// One parcel over REST: the members are the columns of an intake file, and `items` stands for its contents. Numbers
/// come as JSON numbers or as text; what is absent is empty.
///
/// @param paper where it was taken in on paper; else null
record CounterParcel(
        String round,
        String parcelRef,
        @Nullable String addresseeSurname,
        @Nullable String addresseeGivenName,
        @Nullable String addresseePatronymic,
        @Nullable String addresseeBirthDate,
        @Nullable String addresseeRank,
        @Nullable String addresseeServiceNumber,
        @Nullable String senderName,
        @Nullable String senderRelation,
        @Nullable String senderPhone,
        @Nullable String senderEmail,
        @Nullable String senderAddress,
        @Nullable String senderLanguage,
        @Nullable String weightGrams,
        List<Line> items,
        @Nullable String letters,
        @Nullable String drawings,
        @Nullable Paper paper) {

    /// One line of the contents.
    record Line(
            @Nullable String category,
            @Nullable String description,
            @Nullable String pieces,
            @Nullable String grams) {

        String part() {
            return given(category) + "|" + given(description) + "|" + given(pieces) + "|" + given(grams);
        }
    }

    CounterParcel {
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

    private static String given(@Nullable String member) {
        return member == null ? "" : member;
    }

    /// The reference only: everything else is about people.
    @Override
    public String toString() {
        return parcelRef;
    }
}
