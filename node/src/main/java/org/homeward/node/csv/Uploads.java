package org.homeward.node.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Takes files that people send, one at a time, so that this node never holds more than one in memory.
@Component
public class Uploads {

    /// How programs name a CSV file. What is sent is known by its first bytes, whatever it is called.
    public static final String CSV = "text/csv";

    /// How they name a workbook.
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// How they name what they do not know.
    public static final String BYTES = "application/octet-stream";

    private static final int WAIT_SECONDS = 60; // A round of 50,000 rows is read in less; then the sender tries again.

    private final Semaphore one = new Semaphore(1, true);

    /// Reads the body whole and gives it to `work`.
    ///
    /// @throws CannotAcquireLockException if another file is being read for too long; the caller sends again
    public ResponseEntity<byte[]> take(InputStream body, Function<RowFile, ResponseEntity<byte[]>> work) {
        return read(body, work, Answers::problem);
    }

    /// The same for a page, which says a refusal in its own way.
    ///
    /// @throws CannotAcquireLockException if another file is being read for too long; the caller sends again
    public <T> T read(InputStream body, Function<RowFile, T> work, Function<Answer.Refused<?>, T> refused) {
        return alone(() -> {
            try {
                return switch (RowFile.read(body)) {
                    case Answer.Done<RowFile>(var file) -> work.apply(file);
                    case Answer.Refused<RowFile> not -> refused.apply(not);
                };
            } catch (IOException broken) {
                throw new UncheckedIOException("the sender stopped sending", broken);
            }
        });
    }

    /// Does what needs a whole file in memory while nobody else does.
    ///
    /// @throws CannotAcquireLockException if another file is being read for too long; the caller tries again
    public <T> T alone(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            one.release();
        }
    }

    private void await() {
        try {
            if (!one.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new CannotAcquireLockException("another file is being read");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("the node is stopping", stopping);
        }
    }
}
