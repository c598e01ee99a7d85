package org.homeward.names.program;

import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.names.NameKeys;
import org.homeward.names.NamePart;
import org.homeward.names.Schemes;

/// The program `names`. It streams: one name a line in, one line out, memory for one line.
///
/// Exit codes: 0 done, 2 a wrong call or a file that cannot be read.
public final class NamesProgram {

    private static final int DONE = 0;
    private static final int WRONG_CALL = 2;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream errors;

    NamesProgram(InputStream in, PrintStream out, PrintStream errors) {
        this.in = in;
        this.out = out;
        this.errors = errors;
    }

    /// Runs the program and ends the JVM with its exit code.
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        var errors =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        var code = new NamesProgram(System.in, out, errors).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            errors.print(Help.ALL);
            return WRONG_CALL;
        }
        var rest = arguments.subList(1, arguments.size());
        if (arguments.contains("--help")
                || arguments.contains("-h")
                || arguments.getFirst().equals("help")) {
            out.print(Help.ALL);
            return DONE;
        }
        return switch (arguments.getFirst()) {
            case "romanise" -> romanise(rest);
            case "keys" -> keys(rest);
            case "schemes" -> schemes(rest);
            case "explain" -> rest.size() == 1 ? say(Explanation.of(rest.getFirst())) : wrong("explain takes one name");
            case "compare" ->
                rest.size() == 2
                        ? say(Explanation.ofTwo(rest.getFirst(), rest.getLast()))
                        : wrong("compare takes two names, each in quotation marks");
            default -> wrong("there is no command \"" + arguments.getFirst() + "\"");
        };
    }

    private int romanise(List<String> arguments) throws IOException {
        var call = Call.of(arguments, "--scheme");
        if (call.isEmpty() || call.get().value().isEmpty()) {
            return wrong("romanise takes --scheme ID and at most one file");
        }
        var scheme = Schemes.byId(call.get().value());
        if (scheme.isEmpty()) {
            return wrong("there is no scheme \"" + call.get().value() + "\"; `names schemes` lists them");
        }
        return stream(
                call.get(),
                (line, to) -> to.append(line).append('\t').append(scheme.get().latin(line)));
    }

    private int keys(List<String> arguments) throws IOException {
        var call = Call.of(arguments, "--kind");
        if (call.isEmpty()) {
            return wrong("keys takes --kind given, surname, patronymic or any, and at most one file");
        }
        var part = part(call.get().value());
        if (part.isEmpty()) {
            return wrong("--kind is given, surname, patronymic or any, not \""
                    + call.get().value() + "\"");
        }
        return stream(call.get(), (line, to) -> {
            var key = NameKeys.ofAll(line, part.get());
            to.append(line).append('\t').append(key.canonical()).append('\t').append(key.skeleton());
        });
    }

    private static Optional<NamePart> part(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "given" -> Optional.of(NamePart.GIVEN);
            case "surname" -> Optional.of(NamePart.SURNAME);
            case "patronymic" -> Optional.of(NamePart.PATRONYMIC);
            case "any", "" -> Optional.of(NamePart.ANY);
            default -> Optional.empty();
        };
    }

    private int schemes(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return wrong("schemes takes nothing");
        }
        for (var scheme : Schemes.all()) {
            out.print(scheme.id() + "\t" + scheme.year() + "\t" + scheme.title() + "\t" + scheme.source() + "\n");
        }
        return DONE;
    }

    /// What is written for one line.
    private interface Answer {
        void write(String line, Appendable to) throws IOException;
    }

    private int stream(Call call, Answer answer) throws IOException {
        try (var source = call.file().isEmpty() || call.file().equals("-") ? in : new FileInputStream(call.file())) {
            var lines = new Lines(new InputStreamReader(source, StandardCharsets.UTF_8));
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                answer.write(line.get(), writer);
                writer.append('\n');
            }
            writer.flush();
            return DONE;
        } catch (FileNotFoundException _) {
            return wrong("the file cannot be read");
        }
    }

    private int say(String text) {
        out.print(text);
        return DONE;
    }

    private int wrong(String what) {
        errors.print("names: " + what + "\n`names --help` says how to call it.\n");
        return WRONG_CALL;
    }
}
