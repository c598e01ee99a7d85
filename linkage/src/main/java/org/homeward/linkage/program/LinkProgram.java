package org.homeward.linkage.program;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.linkage.Linkage;
import org.homeward.linkage.Linker;
import org.homeward.linkage.OutOfRoom;
import org.homeward.linkage.Progress;

/// The program behind `homeward link`.
public final class LinkProgram {

    static final int DONE = 0;
    static final int NOT_DONE = 2;

    private final PrintStream out;
    private final PrintStream errors;

    LinkProgram(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /// Runs the program and ends with status 0, or 2 if it could not be done.
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new LinkProgram(out, errors).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            var options = LinkOptions.parse(arguments);
            if (options.isEmpty()) {
                out.print(LinkOptions.HELP);
            } else {
                link(options.get());
            }
            return DONE;
        } catch (Refusal | OutOfRoom e) {
            errors.println("homeward link: " + e.getMessage());
        } catch (UncheckedIOException e) {
            errors.println("homeward link: cannot read or write: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            errors.println(
                    "homeward link: the memory ran out; give it more (JDK_JAVA_OPTIONS=-Xmx8g), or link the lists in parts");
        }
        return NOT_DONE;
    }

    /// Links as the program does with these options, and writes nothing: for measurements.
    ///
    /// @throws RuntimeException with the message the program would give, if it cannot be done
    public static Linkage linkage(List<String> arguments, Progress progress) {
        var options = LinkOptions.parse(arguments).orElseThrow(() -> new Refusal("help is the program's to give"));
        return new LinkProgram(System.out, System.err).linked(options, new BadRows(System.err), progress);
    }

    private void link(LinkOptions options) {
        var progress = new ProgressLine(errors);
        var report = new BadRows(errors);
        var linkage = linked(options, report, progress);
        report.sum();
        progress.columns(linkage.fields());
        progress.figures(linkage);
        write(options, linkage);
    }

    private Linkage linked(LinkOptions options, BadRows report, Progress progress) {
        var settings = options.path("--settings").map(SettingsFile::read).orElse(SettingsFile.NONE);
        var encoding = CsvRows.encoding(options.value("--encoding").orElse(""));
        var left = ListFile.inspect(options.left(), encoding, settings, report);
        var right = options.right().map(path -> ListFile.inspect(path, encoding, settings, report));
        var shared = right.map(other -> SharedColumns.of(left, other, report)).orElseGet(() -> SharedColumns.of(left));
        var links = options.value("--threads")
                .map(threads -> settings.links().withThreads(Integer.parseInt(threads)))
                .orElse(settings.links());
        var linker = new Linker(shared.fields(), links, progress);
        var leftList = linker.newList();
        left.readInto(leftList, shared.left(), report);
        if (right.isEmpty()) {
            return linker.deduplicate(leftList);
        }
        var rightList = linker.newList();
        right.get().readInto(rightList, shared.right(), report);
        return linker.link(leftList, rightList);
    }

    private void write(LinkOptions options, Linkage linkage) {
        try {
            var pairs = options.path("--out");
            if (pairs.isPresent()) {
                PairsFile.write(pairs.get(), linkage);
            }
            var page = options.path("--html");
            if (page.isPresent()) {
                HtmlPage.write(page.get(), linkage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.value("--explain").ifPresent(ids -> {
            int comma = ids.indexOf(',');
            new ExplainedPair(out)
                    .print(
                            linkage,
                            ids.substring(0, comma).strip(),
                            ids.substring(comma + 1).strip());
        });
    }
}
