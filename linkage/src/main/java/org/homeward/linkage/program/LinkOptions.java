package org.homeward.linkage.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of `homeward link`, checked. All faults are reported at once.
///
/// @param left the left list, or the only one
/// @param right empty to look for doubles in one list
record LinkOptions(Path left, Optional<Path> right, Map<String, String> named) {

    static final String HELP = """
            homeward link: finds who of one list is who of another, across alphabets and spellings.

            Usage: homeward link --left A.csv --right B.csv --out pairs.csv
                   homeward link --dedupe A.csv --out pairs.csv

              --left FILE, --right FILE   two lists of people, CSV with a heading
              --dedupe FILE               one list; finds who stands in it twice
              --out FILE                  where the pairs go: left_id,right_id,probability,decision,evidence
              --settings FILE             what the columns are, costs, one_to_one; see linkage/README.md
              --explain ID,ID             shows one pair, left id and right id, and what speaks for and against
              --html FILE                 writes a page: weights, blocking, calibration, a picture for each pair
              --encoding NAME             of the lists, if not UTF-8: windows-1251
              --threads N                 the result is the same for any number
              --help                      this page

            Columns are recognised by heading and content. A decision is a proposal: match, to be confirmed as a
            batch, or review, to be looked at one by one. What is neither is not written.
            Progress and bad rows go to the error output. Exit status: 0 done, 2 not done, with the reason.
            """;

    private static final Set<String> NAMES = Set.of(
            "--left", "--right", "--dedupe", "--out", "--settings", "--explain", "--html", "--encoding", "--threads");

    /// Empty if help was asked for.
    static Optional<LinkOptions> parse(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return Optional.empty();
        }
        var named = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (int at = 0; at < arguments.size(); at += 2) {
            var name = arguments.get(at);
            if (!NAMES.contains(name)) {
                faults.add("the option " + name + " is not known");
            } else if (at + 1 == arguments.size()) {
                faults.add(name + " needs a value");
            } else if (named.put(name, arguments.get(at + 1)) != null) {
                faults.add(name + " was given twice");
            }
        }
        check(named, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(String.join("; ", faults) + ". --help shows all options");
        }
        var dedupe = Optional.ofNullable(named.get("--dedupe"));
        return Optional.of(new LinkOptions(
                Path.of(dedupe.orElseGet(() -> named.get("--left"))),
                dedupe.isPresent() ? Optional.empty() : Optional.of(Path.of(named.get("--right"))),
                Map.copyOf(named)));
    }

    private static void check(Map<String, String> named, List<String> faults) {
        boolean one = named.containsKey("--dedupe");
        boolean both = named.containsKey("--left") && named.containsKey("--right");
        boolean either = named.containsKey("--left") || named.containsKey("--right");
        if (one == either || (either && !both)) {
            faults.add("give --left and --right, or --dedupe");
        }
        if (!named.containsKey("--out") && !named.containsKey("--explain") && !named.containsKey("--html")) {
            faults.add("give --out, --explain or --html: there is nothing to do");
        }
        var explain = named.get("--explain");
        if (explain != null && explain.indexOf(',') < 0) {
            faults.add("--explain needs two ids with a comma between");
        }
        var threads = named.get("--threads");
        if (threads != null && !threads.matches("[1-9]|[1-5]\\d|6[0-4]")) {
            faults.add("--threads must be 1 to 64");
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(named.get(name));
    }

    Optional<Path> path(String name) {
        return value(name).map(Path::of);
    }
}
