package org.homeward.node.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.node.Browsing;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Role;

/// Opens every page that somebody of a role can come to from his start page, and asks of each answer what is asked of
/// every answer: that it is there, and that its headers let no script in.
final class Walk {

    private static final int PAGES_MAX = 120; // Far more than a round of three parcels has.
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ACTIVE =
            Pattern.compile("<script|<style|<iframe|<object|<embed| style=| on[a-z]+=\"|javascript:");
    private static final Set<Role> OF_A_PLACE = Set.of(Role.PLACE_CLERK, Role.EXAMINER, Role.PRISONERS_REPRESENTATIVE);

    private final TestNode node;
    private final Role role;
    private final Page page;

    private Walk(TestNode node, Role role, Page page) {
        this.node = node;
        this.role = role;
        this.page = page;
    }

    /// The places to which somebody of this role is posted.
    static String[] places(Role role) {
        return OF_A_PLACE.contains(role) ? new String[] {"B-01", "B-02"} : new String[0];
    }

    /// The account of this role, which is made if it is not there.
    static String account(TestNode node, Role role) {
        node.as(role, places(role));
        return role == Role.OPERATOR ? "operator" : TestNode.account(role, places(role));
    }

    /// All pages of this role, by their addresses.
    static Map<String, String> pages(Browsing browsing, TestNode node, Role role) {
        var page = browsing.signedIn(node, account(node, role), Browsing.DESK, "en");
        var found = new Walk(node, role, page).all();
        page.context().close();
        return found;
    }

    private Map<String, String> all() {
        var seen = new TreeMap<String, String>();
        var open = new TreeSet<>(Set.of("/"));
        while (!open.isEmpty() && seen.size() < PAGES_MAX) {
            var path = open.removeFirst();
            var text = opened(path);
            seen.put(path, text);
            LINK.matcher(text).results().forEach(link -> open.add(link.group(1).replace("&amp;", "&")));
            open.removeAll(seen.keySet());
        }
        assertThat(seen).as("%s: pages", role).hasSizeBetween(2, PAGES_MAX - 1);
        return seen;
    }

    /// A page's text; empty for a file.
    private String opened(String path) {
        var answer = page.context().request().get(node.url() + path);
        var who = role + " " + path;
        assertThat(answer.status()).as(who).isEqualTo(200);
        guarded(answer, who);
        boolean isPage = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        if (!isPage) {
            return "";
        }
        var text = answer.text();
        assertThat(ACTIVE.matcher(text).results().map(found -> found.group()))
                .as(who)
                .isEmpty();
        return text;
    }

    private static void guarded(APIResponse answer, String who) {
        var headers = answer.headers();
        assertThat(headers.getOrDefault("content-security-policy", ""))
                .as(who)
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "script-src");
        assertThat(headers).as(who).containsEntry("x-content-type-options", "nosniff");
        assertThat(headers).as(who).containsEntry("referrer-policy", "no-referrer");
        assertThat(headers.getOrDefault("cache-control", "")).as(who).contains("no-store");
    }
}
