package org.homeward.demo.nodes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Everything a run has started and made on this machine, so that nothing of it is left, however the run ends.
public final class Premises implements AutoCloseable {

    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread hook = new Thread(this::clear, "clearing up");

    /// New and empty; cleared at the latest when this program ends, by itself, by Ctrl-C or by SIGTERM.
    public Premises() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Remembers something to be closed; the last is closed first.
    ///
    /// @throws IllegalStateException when the run is ending; what was opened is closed at once
    public synchronized <T extends AutoCloseable> T keep(T opened) {
        if (closing.get()) {
            closeOne(opened);
            throw new IllegalStateException("stopped while starting");
        }
        open.push(opened);
        return opened;
    }

    /// True once this run is ending; whatever fails from then on is no news.
    public boolean isClosing() {
        return closing.get();
    }

    /// Clears, once; a second call waits for nothing.
    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // This program is ending already; the hook found nothing left to do.
        }
    }

    private synchronized void clear() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        while (!open.isEmpty()) {
            closeOne(open.pop());
        }
        stopLeftovers();
    }

    private static void closeOne(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            System.err.println("While clearing up: " + e.getMessage());
        }
    }

    /// A program that was just being started when the run ended is no one's yet.
    private static void stopLeftovers() {
        var leftovers = ProcessHandle.current().descendants().toList();
        leftovers.forEach(ProcessHandle::destroy);
        for (var one : leftovers) {
            try {
                one.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (Exception _) {
                one.destroyForcibly();
            }
        }
    }
}
