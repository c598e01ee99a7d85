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
        return run(new Chunks(rows, CHUNK_ROWS), threads, workers);
    }

    /// One number of a range.
    interface Each {
        void at(int number);
    }

    /// Does something for each number from `from` to below `to`; on this thread alone where there are few.
    static void inChunks(int from, int to, int threads, Each each) {
        Worker worker = (_, first, end) -> {
            for (int at = first; at < end; at++) {
                each.at(from + at);
            }
        };
        if (threads == 1 || to - from <= CHUNK_ROWS) {
            worker.chunk(0, 0, to - from);
        } else {
            run(to - from, threads, () -> worker);
        }
    }

    /// Does something large for each number below `count`.
    static void each(int count, int threads, Each each) {
        run(new Chunks(count, 1), threads, () -> (number, _, _) -> each.at(number));
    }

    private record Chunks(int rows, int size) {

        int count() {
            return (rows + size - 1) / size;
        }

        void on(Worker worker, int chunk) {
            worker.chunk(chunk, chunk * size, Math.min(rows, (chunk + 1) * size));
        }
    }

    private static <W extends Worker> List<W> run(Chunks chunks, int threads, Supplier<W> workers) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        var all = new ArrayList<W>();
        var running = new ArrayList<Thread>();
        for (int at = 0; at < Math.max(1, Math.min(threads, chunks.count())); at++) {
            var worker = workers.get();
            all.add(worker);
            running.add(Thread.ofPlatform().name("linkage-", at).start(() -> work(worker, chunks, next, failure)));
        }
        for (var thread : running) {
            join(thread);
        }
        if (failure.get() instanceof OutOfMemoryError tooLittle) {
            throw tooLittle;
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a linkage thread failed; this is a bug", failure.get());
        }
        return all;
    }

    private static void work(Worker worker, Chunks chunks, AtomicInteger next, AtomicReference<Throwable> failure) {
        try {
            int chunk;
            while ((chunk = next.getAndIncrement()) < chunks.count() && failure.get() == null) {
                chunks.on(worker, chunk);
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
