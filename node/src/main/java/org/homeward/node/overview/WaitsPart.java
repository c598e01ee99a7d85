package org.homeward.node.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.node.accounts.Role;
import org.homeward.node.desk.Words;
import org.homeward.node.desk.WorkLine;

/// What waits for a reader in this round: only what this node has counted, and only what his role does.
final class WaitsPart {

    private static final Set<Role> GIVE = Set.of(Role.INTAKE_CLERK, Role.ROUND_OFFICER);
    private static final Set<Role> DELIVER =
            Set.of(Role.PLACE_CLERK, Role.EXAMINER, Role.ROUND_OFFICER, Role.PRISONERS_REPRESENTATIVE);
    private static final Set<Role> SETTLE = Set.of(Role.ROUND_OFFICER, Role.INTAKE_CLERK, Role.DELEGATE);

    private final RoundNow now;
    private final Role role;
    private final Words words;
    private final List<RoundPage.Wait> waits = new ArrayList<>();

    private WaitsPart(RoundNow now, Role role, Words words) {
        this.now = now;
        this.role = role;
        this.words = words;
    }

    static List<RoundPage.Wait> of(RoundNow now, Role role, Words words) {
        var part = new WaitsPart(now, role, words);
        part.papers();
        if (now.self().isBureau()) {
            part.bureau();
        } else {
            part.neutral();
        }
        if (SETTLE.contains(role)) {
            part.add("differences", now.a().differences() + now.b().differences(), "", false);
        }
        return part.waits;
    }

    private void papers() {
        var papers = new PapersPart(now.entry(), now.proposed(), now.closing(), now.self(), now.today());
        papers.waits(role).stream()
                .map(waiting -> WorkLine.of(words, waiting))
                .forEach(line -> waits.add(new RoundPage.Wait(line.count(), line.what(), line.note(), line.late())));
    }

    private void bureau() {
        var ours = now.of(now.self());
        var theirs = now.of(now.self().other());
        var handover = now.terms().handoverOn();
        if (GIVE.contains(role)) {
            add("give", ours.waiting(), by(handover), isPast(handover));
        }
        if (role == Role.TRACING_OFFICER) {
            add("kept", ours.kept(), "", false);
        }
        if (GIVE.contains(role)) {
            add("home", ours.goingHome(), "", false);
        }
        if (DELIVER.contains(role) || role == Role.INTAKE_CLERK) {
            add(
                    "deliver",
                    theirs.receiving(),
                    by(now.terms().completesBy()),
                    isPast(now.terms().completesBy()));
        }
    }

    private void neutral() {
        if (role != Role.DELEGATE) {
            return;
        }
        long a = now.a().withNeutral();
        long b = now.b().withNeutral();
        var bySide = words.say("waits.carry.sides", Map.of("a", a, "b", b));
        add("carry", a + b, bySide, false);
    }

    private void add(String key, long count, String note, boolean late) {
        if (count > 0) {
            waits.add(new RoundPage.Wait(words.number(count), words.say("waits." + key, "n", count), note, late));
        }
    }

    private String by(LocalDate date) {
        return words.say(isPast(date) ? "work.was" : "work.by", "date", words.date(date));
    }

    private boolean isPast(LocalDate date) {
        return now.today().isAfter(date);
    }
}
