package org.homeward.node.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.linkage.Costs;
import org.homeward.linkage.Fields;
import org.homeward.linkage.LearnedWeights;
import org.homeward.linkage.Line;
import org.homeward.linkage.LinkSettings;
import org.homeward.linkage.LinkageIndex;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Zone;

/// The lines of the other side's lists for one round, ready to be asked who a sought addressee may be. What it
/// answers depends on what the lists and the families wrote and on nothing that was ever decided, so that a match
/// undone leaves no trace.
///
/// Safe for several threads; they take turns.
final class ListedLines {

    /// As many as are shown side by side.
    static final int CANDIDATES_MAX = 5;

    // A parcel that goes to another man is worse than one that waits, but an officer confirms it and the place asks
    // its addressee for his number: three times, with a look at a third of an error (see Costs).
    private static final LinkSettings SETTINGS = LinkSettings.STANDARD.withCosts(new Costs(3, 1, 0.3));
    private static final int LEARNED_FROM = 100; // Fewer do not show how often strangers agree by chance.

    private final LearnedWeights weights;
    private final LinkageIndex index;
    private final Map<String, List<String>> byNumberAndBirthDate = new HashMap<>();

    private ListedLines(LearnedWeights weights, List<Line> listed) {
        this.weights = weights;
        this.index = new LinkageIndex(Fields.OF_A_HELD_LIST, SETTINGS, weights);
        for (var line : listed) {
            index.add(line);
            numberAndBirthDate(line)
                    .ifPresent(both -> byNumberAndBirthDate
                            .computeIfAbsent(both, key -> new ArrayList<>())
                            .add(line.id()));
        }
    }

    /// Makes the lines of a round ready. How much each agreement weighs is learned from all that families of the
    /// round wrote beside all that the lists say; no decision is looked at.
    ///
    /// @param listed the lines, their ids being references of persons
    static ListedLines of(List<Line> listed, List<Sought> sought) {
        return new ListedLines(learned(listed, sought), listed);
    }

    private static LearnedWeights learned(List<Line> listed, List<Sought> sought) {
        if (listed.size() < LEARNED_FROM || sought.size() < LEARNED_FROM) {
            return LearnedWeights.unlearned(Fields.OF_A_HELD_LIST);
        }
        var linker = new Linker(Fields.OF_A_HELD_LIST, SETTINGS, Progress.SILENT);
        var left = linker.newList();
        sought.forEach(one -> left.add(line(one)));
        var right = linker.newList();
        listed.forEach(right::add);
        return linker.link(left, right).learned();
    }

    private static Line line(Sought sought) {
        return new Line(
                sought.parcelRef(),
                List.of(
                        sought.surname(),
                        sought.givenName(),
                        sought.patronymic(),
                        sought.birthDate().toString(),
                        sought.serviceNumber(),
                        sought.rank()));
    }

    /// Who of the lists he may be, the likeliest first, at most [#CANDIDATES_MAX]. Equal number and birth date
    /// with names that speak against it is a review, as `linkage` says; and where two lines would be matches,
    /// neither is.
    List<Candidate> whoMayBe(Sought sought) {
        var line = line(sought);
        var exact = exact(line);
        var found = index.candidates(line, CANDIDATES_MAX).stream()
                .map(one -> candidate(sought, one, exact))
                .toList();
        boolean several = found.stream().filter(Candidate::isMatch).count() > 1;
        return several ? found.stream().map(Candidate::forReview).toList() : found;
    }

    private Optional<String> exact(Line line) {
        return numberAndBirthDate(line)
                .map(both -> byNumberAndBirthDate.getOrDefault(both, List.of()))
                .filter(lines -> lines.size() == 1)
                .map(List::getFirst);
    }

    private static Optional<String> numberAndBirthDate(Line line) {
        var birthDate = line.values().get(3);
        var number = line.values().get(4);
        return number.isEmpty() || birthDate.isEmpty() ? Optional.empty() : Optional.of(birthDate + " " + number);
    }

    private static Candidate candidate(
            Sought sought, org.homeward.linkage.Candidate said, Optional<String> exactPersonRef) {
        boolean exact = exactPersonRef.filter(said.id()::equals).isPresent();
        return new Candidate(
                sought.parcelRef(),
                said.id(),
                exact ? Candidate.Basis.NUMBER_AND_BIRTH_DATE : Candidate.Basis.LINKAGE,
                said.zone(),
                said.probability(),
                said.evidence());
    }

    /// Whether two families wrote of one man.
    boolean areOne(Sought one, Sought other) {
        var alone = new LinkageIndex(Fields.OF_A_HELD_LIST, SETTINGS, weights);
        alone.add(line(one));
        return alone.candidates(line(other), 1).stream().anyMatch(found -> found.zone() == Zone.MATCH);
    }
}
