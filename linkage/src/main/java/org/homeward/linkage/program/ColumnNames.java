package org.homeward.linkage.program;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.linkage.FieldKind;

/// What the headings of lists usually mean, in the languages that lists come in.
final class ColumnNames {

    private static final Map<String, FieldKind> KINDS = kinds();
    private static final Set<String> IDS = Set.of(
            "id",
            "uniqueid",
            "recid",
            "recordid",
            "ref",
            "reference",
            "personref",
            "parcelref",
            "rowid",
            "key",
            "номер",
            "№");

    private ColumnNames() {}

    private static Map<String, FieldKind> kinds() {
        var kinds = new HashMap<String, FieldKind>();
        put(kinds, FieldKind.SURNAME, "surname lastname familyname family прізвище фамилия nachname");
        put(kinds, FieldKind.GIVEN_NAME, "givenname firstname forename given імя имя vorname");
        put(kinds, FieldKind.PATRONYMIC, "patronymic middlename fathername fathersname побатькові отчество vatersname");
        put(kinds, FieldKind.FULL_NAME, "fullname name піб пібповністю фио повнеімя полноеимя");
        put(kinds, FieldKind.SEX, "sex gender стать пол");
        put(
                kinds,
                FieldKind.BIRTH_DATE,
                "birthdate dateofbirth dob birthday born датанародження датарождения народження деньрождения");
        put(
                kinds,
                FieldKind.PLACE,
                "birthplace placeofbirth town city suburb місценародження месторождения місто город");
        put(
                kinds,
                FieldKind.NUMBER,
                "servicenumber militarynumber documentnumber passport socsecid ssn taxnumber особистийномер личныйномер");
        put(kinds, FieldKind.CODE, "postcode zip zipcode postalcode postcodefake індекс индекс");
        put(kinds, FieldKind.CATEGORY, "state region country область країна страна");
        put(
                kinds,
                FieldKind.WORDS,
                "rank occupation profession address address1 address2 street streetnumber звання звание адреса адрес");
        return kinds;
    }

    private static void put(Map<String, FieldKind> kinds, FieldKind kind, String names) {
        List.of(names.split(" ", -1)).forEach(name -> kinds.put(name, kind));
    }

    /// What a heading means; `addressee_surname` means what `surname` does.
    static Optional<FieldKind> kind(String heading) {
        var words = heading.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}№]+", -1);
        for (int from = 0; from < words.length; from++) {
            var joined = new StringBuilder();
            for (int at = from; at < words.length; at++) {
                joined.append(words[at]);
            }
            var kind = KINDS.get(joined.toString().replace("'", ""));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static boolean isId(String heading) {
        return IDS.contains(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}№]", ""));
    }
}
