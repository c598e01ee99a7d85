package org.homeward.node.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Takes files that people send, one at a time, so that this node never holds more than one in memory.
@Component
public class Uploads {

    private static final int WAIT_SECONDS = 60; // A round of 50,000 rows is read in less; then the sender tries again.

    private final Semaphore one = new Semaphore(1, true);

    /// Reads the body whole and gives it to `work`.
    ///
    /// @throws CannotAcquireLockException if another file is being read for too long; the caller sends again
    public ResponseEntity<byte[]> take(InputStream body, Function<CsvFile, ResponseEntity<byte[]>> work) {
        await();
        try {
            return switch (CsvFile.read(body)) {
                case Answer.Done<CsvFile>(var file) -> work.apply(file);
                case Answer.Refused<CsvFile> refused -> Answers.problem(refused);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("the sender stopped sending", broken);
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
