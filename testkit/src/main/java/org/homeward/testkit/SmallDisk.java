package org.homeward.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A disk in memory with little room on it, for tests in which a database runs out of room. It needs the right to
/// mount, which root has on Linux; it is unmounted when it is closed.
public final class SmallDisk implements AutoCloseable {

    private static final int COMMAND_SECONDS_MAX = 10;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// A new one; empty where mounting is not permitted.
    ///
    /// @param mebibytes its room, 1 and up
    public static Optional<SmallDisk> mount(int mebibytes) throws IOException {
        var folder = Files.createTempDirectory("homeward-small-disk");
        if (run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0700", "tmpfs", folder.toString())) {
            return Optional.of(new SmallDisk(folder));
        }
        Files.delete(folder);
        return Optional.empty();
    }

    /// Where it is mounted.
    public Path folder() {
        return folder;
    }

    /// Makes room on it.
    ///
    /// @param mebibytes its room from now on
    public void grow(int mebibytes) throws IOException {
        if (!run("mount", "-o", "remount,size=" + mebibytes + "m", folder.toString())) {
            throw new IOException("the small disk could not be made larger");
        }
    }

    private static boolean run(String... command) throws IOException {
        final Process started;
        try {
            started = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return false; // A system without the command permits it to nobody.
        }
        try {
            return started.waitFor(COMMAND_SECONDS_MAX, TimeUnit.SECONDS) && started.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while mounting", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        // Lazily: the database may hold a file on it open for a moment longer.
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(folder);
    }
}
