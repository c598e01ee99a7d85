package org.homeward.node.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.node.peers.KeyFolder;
import org.homeward.node.peers.PeerAnswer;
import org.homeward.node.peers.PeerStandings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Says for what a node does not start, everything at once, each in a sentence with what to do.
public final class StartCheck {

    /// The oldest PostgreSQL, as `server_version_num`: Debian's of 2023.
    static final int POSTGRESQL_LEAST = 150_000;

    /// Passwords that everybody tries first.
    private static final Set<String> KNOWN_PASSWORDS = Set.of(
            "",
            "postgres",
            "postgresql",
            "homeward",
            "password",
            "passwort",
            "changeme",
            "change-me",
            "secret",
            "admin",
            "operator",
            "root",
            "test",
            "only-for-tests",
            "123456",
            "12345678",
            "123456789",
            "qwerty",
            "letmein");

    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)__.*\\.sql");
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final NodeFile file;
    private final String variable;
    private final boolean simulated;
    private final Clock clock;

    /// @param file the node's configuration
    /// @param variable the value of `HOMEWARD_DATABASE_URL`; empty if it is not set
    /// @param simulated whether business time is played; such a node is checked for its database only
    /// @param clock this machine's
    public StartCheck(NodeFile file, String variable, boolean simulated, Clock clock) {
        this.file = file;
        this.variable = variable;
        this.simulated = simulated;
        this.clock = clock;
    }

    /// Every reason not to start; empty if there is none.
    public List<String> refusals() {
        var refusals = new ArrayList<String>();
        if (simulated) {
            if (file.text("operator.password").isEmpty()) {
                refusals.add("A simulated node needs the line operator.password, at least 12 characters.");
            }
        } else {
            secrets(refusals);
            doors(refusals);
        }
        database(refusals);
        return refusals;
    }

    private void secrets(List<String> refusals) {
        if (isOpenToOthers(file.file())) {
            refusals.add(file.file() + " holds a password and others on this machine can read it. Run: chmod 600 "
                    + file.file());
        }
        if (!file.text("operator.password").isEmpty()) {
            refusals.add(
                    "operator.password is for simulated nodes only: the first account of this node is opened by its"
                            + " one-time link. Remove the line.");
        }
        if (!file.text("first.account").matches("[0-9a-f]{64}")) {
            refusals.add("first.account must be the 64 hex digits that init wrote there. Without them nobody could open"
                    + " the first account.");
        }
        for (var name : KeyFolder.NAMES) {
            var key = file.path("keys").resolve(name);
            if (!Files.isRegularFile(key)) {
                refusals.add(
                        "The key " + key + " is not there. Bring it back from the backup; only init makes new ones.");
            } else if (isOpenToOthers(key)) {
                refusals.add(
                        "Others on this machine can read the key " + key + ". Treat it as stolen: make new keys and"
                                + " read the new fingerprint to the peers. Keys have the mode 600.");
            } else if (!KeyFolder.isUsable(key)) {
                refusals.add("The key " + key + " is none that init makes, or one that everybody knows.");
            }
        }
    }

    private void doors(List<String> refusals) {
        boolean isHere = Set.of("127.0.0.1", "localhost", "::1").contains(file.address());
        if (!isHere && !file.hasTls()) {
            refusals.add(
                    "The node would answer on " + file.address() + " without TLS. Give tls.certificate and tls.key,"
                            + " or let it answer on 127.0.0.1 behind a proxy with TLS (proxy=true).");
        }
        if (!file.hasSafeUrl()) {
            refusals.add("url must be the https address that people and peers use, it is “" + file.publicUrl() + "”.");
        }
        for (var name : List.of("tls.certificate", "tls.key")) {
            if (file.hasTls() && !Files.isReadable(file.path(name))) {
                refusals.add("The file " + file.path(name) + " of " + name + " cannot be read.");
            }
        }
        if (file.hasTls() && Files.exists(file.path("tls.key")) && isOpenToOthers(file.path("tls.key"))) {
            refusals.add("Others on this machine can read the key of the certificate, " + file.path("tls.key")
                    + ". Run: chmod 600 " + file.path("tls.key"));
        }
    }

    private void database(List<String> refusals) {
        var given = file.database(variable);
        if (given.isEmpty()) {
            refusals.add("No database is given. " + howToGiveOne());
            return;
        }
        var database = given.get();
        var password = database.password().toLowerCase(Locale.ROOT);
        if (!simulated && (KNOWN_PASSWORDS.contains(password) || password.equals(database.user()))) {
            refusals.add(
                    "The password of the database is empty or one that everybody tries first. Give the role another,"
                            + " at least 12 characters: ALTER ROLE \"" + database.user() + "\" PASSWORD '…'.");
            return;
        }
        switch (StartRepository.look(database)) {
            case StartRepository.Found found -> judge(found, refusals);
            case StartRepository.Silent(var why) ->
                refusals.add(
                        "The database " + database.url() + " does not let the node in: " + why + ". " + howToGiveOne());
        }
    }

    private void judge(StartRepository.Found found, List<String> refusals) {
        if (found.serverVersion() < POSTGRESQL_LEAST) {
            refusals.add("The database is PostgreSQL " + found.serverVersion() / 10_000 + "; the node needs "
                    + POSTGRESQL_LEAST / 10_000 + " or newer.");
        }
        if (found.superuser() && !simulated) {
            refusals.add(
                    "The node would enter the database as a superuser, who could change what is only added to. Make"
                            + " a role of its own that owns the database.");
        }
        int newest = newestMigration();
        if (found.schemaVersion() > newest) {
            refusals.add("The database was changed by a newer version (its schema is " + found.schemaVersion()
                    + ", this program knows " + newest
                    + "). Start that version, or restore the backup made before it.");
        }
        found.owner().ifPresent(owner -> ownership(owner, refusals));
        if (!simulated) {
            found.peers().forEach(peer -> peer(peer, refusals));
        }
    }

    private void ownership(StartRepository.Owner owner, List<String> refusals) {
        if (owner.simulated() != simulated) {
            refusals.add(
                    owner.simulated()
                            ? "The database holds a simulated round with invented people. A node of real people needs an"
                                    + " empty one."
                            : "The database belongs to a node of real people. It is not used with a played clock.");
        }
        if (!owner.side().equals(file.text("side"))) {
            refusals.add("The database belongs to the node of side " + owner.side() + ", this is side "
                    + file.text("side") + ".");
        } else if (KeyFolder.fingerprint(file.path("keys"))
                .filter(ours -> !ours.equals(owner.fingerprint()))
                .isPresent()) {
            refusals.add("The database belongs to a node with other keys (fingerprint " + owner.fingerprint()
                    + "). Bring back the folder of keys that was backed up with it.");
        }
    }

    private void peer(StartRepository.PinnedPeer peer, List<String> refusals) {
        var answer = PeerAnswer.ask(peer.url());
        if (answer.isEmpty()) {
            return; // It is away; the node catches up when it is back, and the operator's page says so.
        }
        if (answer.get().simulated()) {
            refusals.add("The node of side " + peer.side() + " at " + peer.url()
                    + " is simulated. A node of real people" + " does not speak with it.");
            return;
        }
        var apart = Duration.between(answer.get().now(), clock.instant()).abs();
        if (apart.compareTo(PeerStandings.CLOCK_APART_MAX) > 0) {
            refusals.add("The clock of the node of side " + peer.side() + " differs from this machine's by "
                    + apart.toMinutes() + " minutes; at most " + PeerStandings.CLOCK_APART_MAX.toMinutes()
                    + " are allowed. Compare both with a time server.");
        }
    }

    /// The newest migration in this program.
    static int newestMigration() {
        try {
            var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
            return Arrays.stream(all)
                    .map(resource -> MIGRATION.matcher(String.valueOf(resource.getFilename())))
                    .filter(java.util.regex.Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("no migrations; this indicates a bug"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            var open = EnumSet.copyOf(OF_OTHERS);
            open.retainAll(Files.getPosixFilePermissions(path));
            return !open.isEmpty();
        } catch (UnsupportedOperationException noModes) {
            return false; // Where files have no modes, the operator's system keeps them.
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be looked at", unreadable);
        }
    }

    private static String howToGiveOne() {
        return """
                The node needs a PostgreSQL 15 or newer of its own and makes its tables itself. Give it in the file \
                (database.url, database.user, database.password) or as \
                HOMEWARD_DATABASE_URL=postgresql://USER:PASSWORD@HOST:5432/NAME. To make one:
                  CREATE ROLE homeward LOGIN PASSWORD 'at least 12 characters of your own';
                  CREATE DATABASE homeward OWNER homeward;""";
    }
}
