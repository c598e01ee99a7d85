package org.homeward.node.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.homeward.node.peers.KeyFolder;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.IdSource;
import org.homeward.node.wiring.Randomness;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the configuration of one node: a commented file, two keys that nobody else can read, and the one-time link of
/// the first account. It overwrites nothing.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Makes the configuration of one node in the folder DIR, which must be empty or not there.")
public final class InitCommand implements Callable<Integer> {

    private static final int TOKEN_LETTERS = 32; // 23 letters to choose from: 144 bits.

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Where to make it.")
    private Path folder = Path.of("");

    @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Its name on every page.")
    private String organisation = "";

    @Option(names = "--side", required = true, paramLabel = "a|b|neutral", description = "Which of the three it is.")
    private String side = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The https address that people and peers will use; ${DEFAULT-VALUE} if not given.")
    private String url = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port on this machine; ${DEFAULT-VALUE} if not given.")
    private int port;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        if (!side.matches("a|b|neutral")) {
            err.println("--side must be a, b or neutral, it is “" + side + "”.");
            return CommandLine.ExitCode.USAGE;
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            err.println(folder + " is not empty. Nothing was written: init overwrites no keys.");
            return CommandLine.ExitCode.USAGE;
        }
        Files.createDirectories(
                folder.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var fingerprint = KeyFolder.make(folder.resolve("keys"), Randomness.machine());
        var token = new IdSource(Randomness.machine()).code(TOKEN_LETTERS);
        var file = folder.resolve("node.properties");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text(Digest.of(token)));
        say(out, file, fingerprint, token);
        return CommandLine.ExitCode.OK;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private String text(String firstAccount) {
        return """
                # The configuration of one Homeward node. Only the node's user can read it; keep it so.
                # Back it up together with the folder of keys and the database.

                # The name on every page, as the terms of a round will say it.
                organisation=%s
                # Which of the three this node is: a, b or neutral.
                side=%s
                # The folder of this node's two keys, seen from this file. Whoever has them can sign for you.
                keys=keys

                # A PostgreSQL 15 or newer, a database of the node's own, a role that owns it and is no superuser:
                #   CREATE ROLE homeward LOGIN PASSWORD '...';  CREATE DATABASE homeward OWNER homeward;
                # Or leave these three lines empty and set HOMEWARD_DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/NAME
                database.url=
                database.user=
                database.password=

                # Where the node answers. 127.0.0.1 is for a proxy with TLS on this machine; then proxy=true.
                address=127.0.0.1
                port=%d
                proxy=false
                # Or the node speaks TLS itself: certificate with its chain and key, PEM files, seen from this file.
                tls.certificate=
                tls.key=
                # The address that people and peers use, for links.
                url=%s

                # SHA-256 of the one-time word that opens the first account. It works once.
                first.account=%s
                """.formatted(escaped(organisation), side, port, url, firstAccount);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", " ");
    }

    private void say(PrintWriter out, Path file, String fingerprint, String token) {
        out.println("""
                Written: %s and two keys beside it, which only you can read.

                Fingerprint, to read by telephone to the operators of the other two nodes:
                  %s

                First account, opened once by this link when the node runs; it is not written anywhere:
                  %s/invitations/%s

                Next: enter a PostgreSQL 15 or newer in %s, then
                  ./homeward serve --config %s""".formatted(file, fingerprint, url.replaceFirst("/+$", ""), token, file, file));
        out.flush();
    }
}
