package org.homeward.node.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.node.desk.CheckedLine;
import org.homeward.node.desk.Done;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Pick;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.wiring.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One record that is due, or everything of a round that is: kept on with a reason, or erased by two people.
@Controller
class RecordScreens {

    /// The page.
    ///
    /// @param lines what it is and for what it is kept
    /// @param erasing why it is erased
    /// @param keeping why it is kept on; none where a whole round is meant
    /// @param until how long it is kept on
    record One(
            Frame frame,
            String heading,
            String lead,
            Faults faults,
            List<CheckedLine> lines,
            List<Pick> erasing,
            List<Pick> keeping,
            List<Field> until) {
        One {
            lines = List.copyOf(lines);
            erasing = List.copyOf(erasing);
            keeping = List.copyOf(keeping);
            until = List.copyOf(until);
        }
    }

    private static final String ERASING = "erasing";
    private static final String KEEPING = "keeping";
    private static final String MONTHS = "months";
    private static final List<Integer> MONTHS_OFFERED = List.of(3, 6, 12, 24);

    private final RetentionDesk desk;
    private final RetentionRepository repository;
    private final Answers answers;
    private final BusinessClock clock;

    RecordScreens(RetentionDesk desk, RetentionRepository repository, Answers answers, BusinessClock clock) {
        this.desk = desk;
        this.repository = repository;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(RecordsScreens.HREF + "/{record}")
    String show(@PathVariable UUID record, Visit visit, Model model) {
        return one(visit, Form.empty(), find(record), model);
    }

    private KeptRecord find(UUID record) {
        return repository.find(record).orElseThrow(() -> new NoSuchPageException("record"));
    }

    @PostMapping(RecordsScreens.HREF + "/{record}")
    String decide(@PathVariable UUID record, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var kept = find(record);
        if (form.text("do").equals("keep")) {
            return keep(kept, visit, deed, model, attributes);
        }
        var asked = new RetentionDesk.Asked(record.toString(), "", form.text(ERASING));
        var answer = answers.onPage(deed, RetentionDesk.Erased.class, () -> desk.erase(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<RetentionDesk.Erased>(var erased) -> erased(visit, erased, attributes);
            case Answer.Refused<RetentionDesk.Erased> refused -> {
                refuse(visit, form, refused);
                yield one(visit, form, kept, model);
            }
        };
    }

    private String keep(KeptRecord kept, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var months = form.number(MONTHS, 1, RetentionDesk.KEPT_YEARS_MAX * 12).orElse(0);
        var until = clock.today().plusMonths(months);
        var asked = new RetentionDesk.KeepOn(kept.record().toString(), form.text(KEEPING), until);
        var answer = answers.onPage(deed, RetentionDesk.Kept.class, () -> desk.keepOn(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<RetentionDesk.Kept>(var done) ->
                Done.to(
                        RecordsScreens.HREF,
                        attributes,
                        visit.words().say("records.kept", "date", visit.words().date(done.reviewOn())));
            case Answer.Refused<RetentionDesk.Kept> refused -> {
                form.refuse(visit.words(), refused, Map.of("ground", KEEPING, "until", MONTHS), Map.of());
                visit.refused(refused);
                yield one(visit, form, kept, model);
            }
        };
    }

    private static void refuse(Visit visit, Form form, Answer.Refused<?> refused) {
        form.refuse(visit.words(), refused, Map.of("ground", ERASING, "round", ""), Map.of());
        visit.refused(refused);
    }

    private static String erased(Visit visit, RetentionDesk.Erased erased, RedirectAttributes attributes) {
        return Done.to(RecordsScreens.HREF, attributes, visit.words().say("records.erased", "n", erased.records()));
    }

    private String one(Visit visit, Form form, KeptRecord record, Model model) {
        var words = visit.words();
        var title = RecordsScreens.what(words, record);
        var lead = record.isErased()
                ? words.say("record.erased", "date", words.date(java.time.LocalDate.parse(record.erasedOn())))
                : words.say("records.one.lead");
        var lines = List.of(
                line(words, "round", record.round().isEmpty() ? "–" : record.round()),
                line(words, "purpose", words.say("records.purpose." + record.purpose())),
                line(words, "since", words.date(record.keptSince())),
                line(words, "due", words.date(record.reviewOn())));
        boolean open = !record.isErased();
        var keeping = grounds(
                words,
                form,
                KEEPING,
                Arrays.stream(KeepingGround.values()).map(KeepingGround::word).toList());
        model.addAttribute(
                "page",
                new One(
                        visit.frame(words.say("records.one.title"), RecordsScreens.HREF),
                        title,
                        lead,
                        form.faults(words),
                        lines,
                        open ? List.of(erasing(words, form)) : List.of(),
                        open ? List.of(keeping) : List.of(),
                        open ? List.of(months(words, form)) : List.of()));
        return "retention/record";
    }

    private static CheckedLine line(Words words, String key, String value) {
        var label = words.say("records." + key);
        return new CheckedLine(label, new Frame.Name(value, words.language().tag()), "", "");
    }

    private static Pick erasing(Words words, Form form) {
        return grounds(
                words,
                form,
                ERASING,
                Arrays.stream(ErasureGround.values()).map(ErasureGround::word).toList());
    }

    private static Pick grounds(Words words, Form form, String field, List<String> grounds) {
        return form.pick(words, field, grounds);
    }

    private static Field months(Words words, Form form) {
        var choices = IntStream.range(0, MONTHS_OFFERED.size())
                .mapToObj(MONTHS_OFFERED::get)
                .map(months -> new Field.Choice("" + months, words.say("records.months", "n", months)))
                .toList();
        return form.choice(words, MONTHS, choices);
    }

    @GetMapping(RecordsScreens.HREF + "/rounds/{round}")
    String round(@PathVariable String round, Visit visit, Model model) {
        return round(round, visit, Form.empty(), model);
    }

    @PostMapping(RecordsScreens.HREF + "/rounds/{round}")
    String eraseRound(@PathVariable String round, Visit visit, Deed deed, Model model, RedirectAttributes attributes) {
        var form = visit.form();
        var asked = new RetentionDesk.Asked("", round, form.text(ERASING));
        var answer = answers.onPage(deed, RetentionDesk.Erased.class, () -> desk.erase(visit.actor(), asked));
        return switch (answer) {
            case Answer.Done<RetentionDesk.Erased>(var erased) -> erased(visit, erased, attributes);
            case Answer.Refused<RetentionDesk.Erased> refused -> {
                refuse(visit, form, refused);
                yield round(round, visit, form, model);
            }
        };
    }

    private String round(String round, Visit visit, Form form, Model model) {
        var words = visit.words();
        long due = repository.count(new RetentionRepository.Filter(round, clock.today()));
        model.addAttribute(
                "page",
                new One(
                        visit.frame(words.say("records.one.title"), RecordsScreens.HREF),
                        words.say("records.round.title", "round", round),
                        words.say("records.round.lead", "n", due),
                        form.faults(words),
                        List.of(),
                        List.of(erasing(words, form)),
                        List.of(),
                        List.of()));
        return "retention/record";
    }
}
