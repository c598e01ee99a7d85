package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Runs the chunks of a range on several threads. Each thread has a worker of its own; what a chunk yields depends on
/// the chunk alone, never on which worker did it.
final class Parallel {

    /// Works on the rows from `from` to below `to`, the chunk of that number.
    interface Worker {
        void chunk(int number, int from, int to);
    }

    static final int CHUNK_ROWS = 512;

    private Parallel() {}

    static int chunks(int rows) {
        return (rows + CHUNK_ROWS - 1) / CHUNK_ROWS;
    }

    /// Returns the workers once all chunks are done.
    static <W extends Worker> List<W> run(int rows, int threads, Supplier<W> workers) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        var all = new ArrayList<W>();
        var running = new ArrayList<Thread>();
        for (int at = 0; at < Math.max(1, Math.min(threads, chunks(rows))); at++) {
            var worker = workers.get();
            all.add(worker);
            running.add(Thread.ofPlatform().name("linkage-", at).start(() -> work(worker, rows, next, failure)));
        }
        for (var thread : running) {
            join(thread);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(
                    "a linkage thread failed; this is a bug or too little memory", failure.get());
        }
        return all;
    }

    private static void work(Worker worker, int rows, AtomicInteger next, AtomicReference<Throwable> failure) {
        try {
            int chunk;
            while ((chunk = next.getAndIncrement()) < chunks(rows) && failure.get() == null) {
                worker.chunk(chunk, chunk * CHUNK_ROWS, Math.min(rows, (chunk + 1) * CHUNK_ROWS));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
