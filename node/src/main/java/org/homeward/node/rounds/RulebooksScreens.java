package org.homeward.node.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;
import org.homeward.node.accounts.Role;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Form;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.ListPage;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.NoSuchPageException;
import org.homeward.node.desk.Visit;
import org.homeward.node.desk.Words;
import org.homeward.node.peers.Peers;
import org.homeward.node.requests.Page.Asked;
import org.homeward.node.wiring.NodeSettings;
import org.homeward.node.wiring.Side;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The rulebooks of both sides: their versions, one to be read by whoever works by it, and what differs between two.
@Controller
class RulebooksScreens implements DeskPage {

    /// A version of the list.
    ///
    /// @param changes address of what differs from the version before; empty for the first
    record Line(Frame.Name by, String side, String version, String href, String at, String rules, String changes) {}

    /// One book.
    record Book(
            Frame frame,
            Frame.Name by,
            String heading,
            String lead,
            String file,
            List<Field> against,
            String changes,
            List<RulebookParts.Line> lines) {
        Book {
            against = List.copyOf(against);
            lines = List.copyOf(lines);
        }
    }

    /// What differs between two versions.
    record Changes(
            Frame frame,
            String heading,
            String counted,
            List<RulebookParts.Difference> differences,
            String newer,
            String back) {
        Changes {
            differences = List.copyOf(differences);
        }
    }

    static final String HREF = "/rulebooks";

    private static final String ONE = HREF + "/{side}/{version}";

    private final RulebookRepository repository;
    private final Peers peers;
    private final NodeSettings settings;

    RulebooksScreens(RulebookRepository repository, Peers peers, NodeSettings settings) {
        this.repository = repository;
        this.peers = peers;
        this.settings = settings;
    }

    @Override
    public Operation operation() {
        return Operation.RULEBOOKS_PAGE;
    }

    @Override
    public String key() {
        return "rulebooks";
    }

    @Override
    public boolean isInBarOf(Actor actor) {
        return actor.role() == Role.EXAMINER; // Others come to it from the terms and from the start page.
    }

    @GetMapping(HREF)
    String list(Visit visit, Asked asked, Model model) {
        var words = visit.words();
        var lines = org.homeward.node.requests.Page.cut(Listing.asked(asked), lines(words));
        var listing = Listing.of(words, HREF, Map.of(), lines, words.say("rulebooks.total", "n", lines.total()));
        var lead = "rulebooks.lead." + visit.actor().role().name().toLowerCase(Locale.ROOT);
        model.addAttribute("page", ListPage.of(visit, "rulebooks", listing, lines));
        model.addAttribute("work", words.knows(lead) ? words.say(lead) : "");
        model.addAttribute("drafts", isDrafter(visit));
        return "rounds/rulebooks";
    }

    private boolean isDrafter(Visit visit) {
        return visit.actor().role() == Role.ROUND_OFFICER && settings.side().isBureau();
    }

    @GetMapping(path = HREF, params = "as=csv")
    ResponseEntity<byte[]> export() {
        return CsvDownload.of(
                "rulebooks",
                List.of("side", "version", "sha256", "published_at", "rules"),
                repository.books().stream()
                        .map(one -> List.of(
                                one.book().side().word(),
                                "" + one.book().version(),
                                one.book().sha256(),
                                one.at().toString(),
                                "" + one.book().rules().size()))
                        .toList());
    }

    private List<Line> lines(Words words) {
        return repository.books().stream()
                .sorted(Comparator.comparing(RulebookRepository.Published::at)
                        .reversed()
                        .thenComparing(one -> one.book().side()))
                .map(one -> line(words, one))
                .toList();
    }

    private Line line(Words words, RulebookRepository.Published published) {
        var book = published.book();
        return new Line(
                words.name(organisation(book.side(), words)),
                words.side(book.side()),
                words.number(book.version()),
                href(book),
                words.dateAndTime(published.at()),
                words.number(book.rules().size()),
                book.version() > 1 ? href(book) + "/changes" : "");
    }

    static String href(Rulebook book) {
        return href(book.side(), book.version());
    }

    static String href(Side side, int version) {
        return HREF + "/" + side.word() + "/" + version;
    }

    private String organisation(Side side, Words words) {
        var name = side == settings.side()
                ? settings.organisation()
                : peers.organisation(side).orElse("");
        return RulebookParts.organisation(words, side, name);
    }

    private RulebookRepository.Published published(String side, String version) {
        return sided(side)
                .flatMap(known -> number(version).flatMap(number -> repository.published(known, number)))
                .orElseThrow(() -> new NoSuchPageException("rulebook"));
    }

    private static Optional<Side> sided(String side) {
        return List.of(Side.A, Side.B).stream()
                .filter(one -> one.word().equals(side))
                .findFirst();
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }

    @GetMapping(ONE)
    String show(@PathVariable String side, @PathVariable String version, Visit visit, Model model) {
        var words = visit.words();
        var published = published(side, version);
        var book = published.book();
        var neutral = peers.organisation(Side.NEUTRAL).orElse(settings.organisation());
        var values = Map.of("by", organisation(book.side(), words), "version", book.version());
        model.addAttribute(
                "page",
                new Book(
                        visit.frame(words.say("rulebook.title", values), HREF),
                        words.name(organisation(book.side(), words)),
                        words.say("rulebook.title", values),
                        words.say(
                                "rulebook.lead",
                                Map.of(
                                        "at", words.dateAndTime(published.at()),
                                        "n", book.rules().size())),
                        href(book) + "?as=csv",
                        against(words, book),
                        href(book) + "/changes",
                        book.rules().stream()
                                .map(rule -> RulebookParts.line(words, rule, neutral))
                                .toList()));
        return "rounds/rulebook";
    }

    private List<Field> against(Words words, Rulebook book) {
        var others = repository.books().stream()
                .map(RulebookRepository.Published::book)
                .filter(other -> !href(other).equals(href(book)))
                .sorted(Comparator.comparing((Rulebook other) -> other.side() != book.side())
                        .thenComparingInt(other -> Math.abs(other.version() - book.version()))
                        .thenComparingInt(other -> -other.version()))
                .map(other -> new Field.Choice(other.side().word() + other.version(), named(words, other)))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(Form.empty().named("from", Field.Kind.CHOICE, words.say("changes.from"), others));
    }

    private String named(Words words, Rulebook book) {
        return words.say("changes.book", Map.of("by", organisation(book.side(), words), "version", book.version()));
    }

    @GetMapping(path = ONE, params = "as=csv")
    ResponseEntity<byte[]> file(@PathVariable String side, @PathVariable String version) {
        var book = published(side, version).book();
        var file = repository.file(book.side(), book.version()).orElseThrow();
        return CsvDownload.of("rulebook-" + book.side().word() + "-" + book.version(), file.copy());
    }

    @GetMapping(ONE + "/changes")
    String changes(@PathVariable String side, @PathVariable String version, Visit visit, Model model) {
        var words = visit.words();
        var newer = published(side, version).book();
        var from = visit.asked("from");
        var older = from.isEmpty()
                ? published(side, "" + (newer.version() - 1)).book()
                : published(from.substring(0, 1), from.substring(1)).book();
        var changes = RulebookChanges.between(older, newer);
        var title = words.say("changes.title", Map.of("from", named(words, older), "to", named(words, newer)));
        model.addAttribute(
                "page",
                new Changes(
                        visit.frame(words.say("changes.short"), HREF),
                        title,
                        RulebookParts.counted(words, changes),
                        RulebookParts.differences(words, changes),
                        words.say("changes.read"),
                        href(newer)));
        return "rounds/rulebook-changes";
    }
}
