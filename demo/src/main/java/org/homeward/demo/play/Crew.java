package org.homeward.demo.play;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// People who work side by side, so many at once; the first who fails stops all.
///
/// @param inFlight 1 or more; with 1 everything happens in the same order every time
record Crew(int inFlight) {

    /// Does the deed for each, `inFlight` of them at once, and returns when all are done.
    <T> void each(Collection<T> all, Consumer<T> deed) {
        if (inFlight == 1) {
            all.forEach(deed);
            return;
        }
        var left = new ConcurrentLinkedQueue<>(all);
        var hands = Math.min(inFlight, left.size());
        together(java.util.Collections.nCopies(hands, () -> workThrough(left, deed)));
    }

    /// Does all of these at once; one after the other when only one is in flight.
    void together(List<? extends Runnable> works) {
        if (inFlight == 1) {
            works.forEach(Runnable::run);
            return;
        }
        try (var threads = Executors.newFixedThreadPool(Math.max(1, works.size()))) {
            var started = works.stream().<Future<?>>map(threads::submit).toList();
            started.forEach(one -> awaitDone(one, started));
        }
    }

    private static <T> void workThrough(Queue<T> left, Consumer<T> deed) {
        for (var next = left.poll(); next != null; next = left.poll()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Stopped("stopped before everything was done");
            }
            deed.accept(next);
        }
    }

    private static void awaitDone(Future<?> one, List<Future<?>> all) {
        try {
            one.get();
        } catch (ExecutionException e) {
            all.forEach(other -> other.cancel(true));
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        } catch (InterruptedException _) {
            all.forEach(other -> other.cancel(true));
            Thread.currentThread().interrupt();
            throw new Stopped("stopped before everything was done");
        }
    }
}
