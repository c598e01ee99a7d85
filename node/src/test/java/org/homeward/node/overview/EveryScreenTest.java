package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.node.Browsing;
import org.homeward.node.PlacePeople;
import org.homeward.node.SmallRound;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Every screen of every role is fit for a desk and a phone, in three languages, and names nobody in its title")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("long") // Some sixty screens in three languages at three widths.
class EveryScreenTest {

    /// Latin words that are right on a Ukrainian or Russian page: codes, and what people of this round typed.
    private static final Pattern RIGHT = Pattern.compile(
            "\\b(?:[A-Z0-9]{4}-\\d+|[\\w-]+\\.csv|XLSX|UTF|Homeward|UTC|SHA|ICU|III|IV|EPCIS|PostgreSQL|PDF|QR|Code|CSV|English|soap|bar|woollen|socks|tea|hygiene"
                    + "|clothing|food|dry|winter|Halvern|Marisk|Tarn|Mission|Bureau|of|Invented|Person|Operator|http|https)\\b");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern LINK = Pattern.compile("/[^\"#]*");
    private static final List<String> NAMES = List.of("Вигада", "Марія", "Invented", "Person");

    private static Browsing browsing;
    private static SmallRound round;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        round = SmallRound.packed(6);
        round.handOnToPlaces();
        var people = new PlacePeople(round);
        people.withhold(round.parcel(1), "not_found", "").ok();
        people.examine(round.parcel(2)).ok();
        people.give(round.parcel(2)).ok();
        round.nodes().settle();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browsing).ifPresent(Browsing::close);
        Optional.ofNullable(round).ifPresent(SmallRound::close);
    }

    static Stream<Arguments> everybody() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Browsing.LANGUAGES.stream().map(language -> Arguments.of(role, language)));
    }

    /// Where a role works: at the receiving side those of its places; at the neutral the delegate; at home all others.
    private static TestNode node(Role role) {
        var nodes = round.nodes();
        return switch (role) {
            case DELEGATE -> nodes.neutral();
            case PLACE_CLERK, EXAMINER, PRISONERS_REPRESENTATIVE -> nodes.b();
            default -> nodes.a();
        };
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void the_pages_of_the_bar_and_one_step_further(Role role, String language) {
        var node = node(role);
        var page = browsing.signedIn(node, Walk.account(node, role), Browsing.DESK, language);
        var screens = new LinkedHashMap<String, String>();
        screens.put("start-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "/");
        links(page, ".bar nav a, .ways a").forEach(path -> screens.putIfAbsent(kind(path), path));
        for (var path : List.copyOf(screens.values())) {
            if (open(page, node, path)) {
                links(page, "main a").forEach(next -> screens.putIfAbsent(kind(next), next));
            }
        }

        var wrong = new ArrayList<String>();
        screens.forEach((kind, path) -> {
            if (open(page, node, path)) {
                everyWidth(page, kind, language);
                wrong.addAll(wrong(page, path, language));
            }
        });

        assertThat(wrong).isEmpty();
        page.context().close();
    }

    // Axe looks at English twice and at the others once: their elements are the same, and only longer words can differ.
    private static void everyWidth(Page page, String kind, String language) {
        boolean isFirst = language.equals("en");
        for (int width : List.of(Browsing.DESK, Browsing.PHONE, Browsing.NARROWEST)) {
            page.setViewportSize(width, 900);
            var name = kind + "." + language + "-" + width;
            Browsing.staysInside(page, name);
            if (isFirst && width != Browsing.NARROWEST) {
                Browsing.look(page, name);
            }
            if (width == Browsing.DESK || (isFirst && width == Browsing.PHONE)) {
                Browsing.isFit(page, name);
            }
        }
        page.setViewportSize(Browsing.DESK, 900);
    }

    /// Opens it if it is a page; papers and files have tests of their own.
    private static boolean open(Page page, TestNode node, String path) {
        var answer = page.context().request().get(node.url() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return false;
        }
        page.navigate(node.url() + path);
        return true;
    }

    private static List<String> links(Page page, String where) {
        return page.locator(where).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(href -> LINK.matcher(href).matches() && !href.contains("as=csv"))
                .distinct()
                .toList();
    }

    // One screen of each kind: numbers, references and ids stand for each other.
    private static String kind(String path) {
        var plain = path.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9][^/]*", "/one");
        return plain.equals("/") ? "start" : plain.substring(1).replace('/', '-');
    }

    private static List<String> wrong(Page page, String path, String language) {
        var wrong = new ArrayList<String>();
        NAMES.stream()
                .filter(name -> page.title().contains(name) || page.url().contains(name))
                .forEach(name -> wrong.add(path + " names somebody in its title or address"));
        if (!language.equals("en")) {
            WORD.matcher(RIGHT.matcher(said(page)).replaceAll(" "))
                    .results()
                    .map(word -> path + " says in English: " + word.group())
                    .distinct()
                    .forEach(wrong::add);
        }
        return wrong;
    }

    /// What a page says in its own language: without codes, accounts and what is marked as another language.
    private static String said(Page page) {
        var said = String.valueOf(page.evaluate("""
                () => {
                  const copy = document.body.cloneNode(true);
                  copy.querySelectorAll('[lang=en], .num, svg, .tongues, option').forEach(one => one.remove());
                  copy.querySelectorAll('*').forEach(one => one.append(' ')); // A word ends where its element does.
                  return copy.textContent;
                }
                """));
        // Accounts are codes, wherever they stand.
        return Arrays.stream(Role.values())
                .map(role -> TestNode.account(role))
                .reduce(said, (text, account) -> text.replace(account, ""));
    }
}
