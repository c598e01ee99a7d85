package org.homeward.node.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.rounds.DraftRepository.Draft;
import org.homeward.node.rounds.DraftRepository.Kind;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Where round officers prepare the next version of their rulebook: begun from the last version or from a file, changed
/// line by line, kept with its faults until it is published or thrown away.
///
/// Each deed names the state of the draft it was made of; a form that was open while a colleague changed the draft is
/// refused (`draft.moved`), and nothing of either is lost.
@Component
class RulebookDraftDesk {

    private final DraftRepository drafts;
    private final RulebookRepository rulebooks;
    private final RoundDesk desk;
    private final BusinessClock clock;
    private final Side side;

    RulebookDraftDesk(
            DraftRepository drafts,
            RulebookRepository rulebooks,
            RoundDesk desk,
            BusinessClock clock,
            NodeSettings settings) {
        this.drafts = drafts;
        this.rulebooks = rulebooks;
        this.desk = desk;
        this.clock = clock;
        this.side = settings.side();
    }

    /// A draft with what reading it says.
    ///
    /// @param sha256 names this state of it
    record Standing(RulebookDraft draft, String sha256, String account, Instant changedAt) {}

    /// The draft, if there is one.
    Optional<Standing> standing() {
        return drafts.find(Kind.RULEBOOK)
                .map(kept -> new Standing(
                        RulebookDraft.of(
                                side,
                                rulebooks.newestVersion(side) + 1,
                                kept.content().copy()),
                        kept.sha256(),
                        kept.account(),
                        kept.changedAt()));
    }

    /// This side's newest book, if it has published one.
    Optional<Rulebook> newest() {
        return rulebooks.newestBook(side);
    }

    /// What a deed leaves: the state of the draft, empty if there is none any more.
    record Kept(String sha256) {}

    /// Begins a draft with the lines of the newest version, or, where there is none, with one line for everything.
    Answer<Kept> begin(Actor officer) {
        var version = rulebooks.newestVersion(side);
        var file = version == 0
                ? first()
                : rulebooks.file(side, version).orElseThrow().copy();
        return keep(officer, "", file);
    }

    private static byte[] first() {
        var line = new RulebookLine(0, Map.of("category", Rule.REST, "decision", Decision.ASK.word()));
        return RulebookLine.file(List.of(line));
    }

    /// Takes a file as a draft, in place of the one that stands. What is wrong in its lines is kept with them; a file
    /// whose lines cannot be told apart is refused.
    Answer<Kept> take(Actor officer, String before, byte[] csv) {
        var unreadable = RulebookReader.read(side, 1, csv) instanceof Answer.Refused<Rulebook> refused
                ? refused.refusals().stream()
                        .filter(refusal -> isOfTheFile(refusal.at()))
                        .toList()
                : List.<Refusal>of();
        return unreadable.isEmpty() ? keep(officer, before, csv) : Answer.faulty(unreadable);
    }

    private static boolean isOfTheFile(String at) {
        return at.equals("file") || at.equals("line 1");
    }

    /// Puts a line in place of another, or adds it. Refused with every fault of the line.
    Answer<Kept> put(Actor officer, String before, int number, RulebookLine line) {
        var standing = standing();
        if (standing.isEmpty() || !standing.get().sha256().equals(before)) {
            return moved();
        }
        var draft = standing.get().draft();
        if (number < 1 || number > draft.lines().size() + 1) {
            return Answer.absent("line");
        }
        var file = draft.with(number, line);
        var faults = RulebookDraft.of(side, 1, file).faultsOf(number).values();
        return faults.isEmpty() ? keep(officer, before, file) : Answer.faulty(List.copyOf(faults));
    }

    /// Takes a line out.
    Answer<Kept> remove(Actor officer, String before, int number) {
        var standing = standing();
        if (standing.isEmpty() || !standing.get().sha256().equals(before)) {
            return moved();
        }
        var draft = standing.get().draft();
        return number < 1 || number > draft.lines().size()
                ? Answer.absent("line")
                : keep(officer, before, draft.without(number));
    }

    /// Throws the draft away.
    Answer<Kept> discard(String before) {
        return drafts.remove(Kind.RULEBOOK, before) ? Answer.done(new Kept("")) : moved();
    }

    /// What forbids to publish the draft: its faults, or that it says what the newest version says.
    Answer<Rulebook> publishable(String before) {
        var standing = standing();
        if (standing.isEmpty() || !standing.get().sha256().equals(before)) {
            return moved();
        }
        var read = standing.get().draft().read();
        var same = read instanceof Answer.Done<Rulebook>(var book)
                && newest().filter(known -> known.rules().equals(book.rules())).isPresent();
        return same
                ? Answer.refused("rulebook.same", "The draft says what the newest version says; there is nothing new.")
                : read;
    }

    /// Publishes the draft as the next version; there is no draft afterwards.
    Answer<RoundDesk.PublishedBook> publish(String before) {
        if (publishable(before) instanceof Answer.Refused<Rulebook>(var why, var refusals)) {
            return new Answer.Refused<>(why, refusals);
        }
        var file = drafts.find(Kind.RULEBOOK).orElseThrow().content().copy();
        if (!drafts.remove(Kind.RULEBOOK, before)) {
            return moved();
        }
        return desk.publish(file);
    }

    private Answer<Kept> keep(Actor officer, String before, byte[] file) {
        if (file.length > RulebookReader.BYTES_MAX) {
            return Answer.faulty(
                    "rulebook.size", "file", file.length + " bytes", "at most " + RulebookReader.BYTES_MAX + " bytes");
        }
        var draft = new Draft(Bytes.of(file), officer.account(), clock.instant());
        return drafts.put(Kind.RULEBOOK, before, draft) ? Answer.done(new Kept(draft.sha256())) : moved();
    }

    private static <T> Answer<T> moved() {
        return Answer.refused(
                "draft.moved", "The draft has changed since this page was opened. Look at it again; nothing is lost.");
    }
}
