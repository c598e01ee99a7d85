package org.homeward.names;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes surnames apart: the stem a family shares, and what the ending says about who bears it.
public final class Surnames {

    private record Ending(String sounds, String stem, Gender gender) {}

    // Longest first. Each woman's ending stands with the man's whose stem it shares.
    private static final List<Ending> ENDINGS = List.of(
            new Ending("ski", "sk", Gender.MALE),
            new Ending("ska", "sk", Gender.FEMALE),
            new Ending("cki", "ck", Gender.MALE),
            new Ending("cka", "ck", Gender.FEMALE),
            new Ending("ova", "ov", Gender.FEMALE),
            new Ending("ina", "in", Gender.FEMALE),
            new Ending("ov", "ov", Gender.MALE),
            new Ending("in", "in", Gender.MALE),
            new Ending("na", "n", Gender.FEMALE),
            new Ending("ni", "n", Gender.MALE));

    private Surnames() {}

    /// The stem and the gender of one surname in any alphabet. A double surname has its parts' stems joined by a
    /// hyphen, and the gender of the last part that tells.
    public static SurnameStem stem(String token) {
        var canonical = NameKeys.of(token, NamePart.SURNAME).canonical();
        var parts =
                Stream.of(canonical.split("-", -1)).map(Surnames::stemOfPart).toList();
        var stem = parts.stream().map(SurnameStem::stem).collect(Collectors.joining("-"));
        var gender = parts.stream()
                .map(SurnameStem::gender)
                .filter(each -> each != Gender.UNKNOWN)
                .reduce(Gender.UNKNOWN, (_, later) -> later);
        return new SurnameStem(stem, gender);
    }

    private static SurnameStem stemOfPart(String canonical) {
        for (var ending : ENDINGS) {
            if (canonical.endsWith(ending.sounds())
                    && canonical.length() > ending.sounds().length() + 1) {
                var kept = canonical.substring(
                        0, canonical.length() - ending.sounds().length());
                return new SurnameStem(kept + ending.stem(), ending.gender());
            }
        }
        return new SurnameStem(canonical, Gender.UNKNOWN);
    }
}
