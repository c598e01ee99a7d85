package org.homeward.node.csv;

import java.util.List;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Long lists as CSV files. A list is read a page at a time and one list at a time, so that a node needs no more
/// memory than the file's own bytes; all its pages are read as the database stood at the first, so that a row which
/// moves meanwhile is neither missed nor written twice.
@Component
public class Downloads {

    /// The most rows of one file: two sides of the largest round, about 15 MB.
    public static final int ROWS_MAX = 100_000;

    private final Uploads files;
    private final TransactionTemplate reading;

    Downloads(Uploads files, PlatformTransactionManager transactions) {
        this.files = files;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Reads one page of a list.
    @FunctionalInterface
    public interface Pages {

        /// The rows of this page, in the order of the columns; fewer than asked for only at the end.
        List<List<String>> rows(Page.Asked page);
    }

    /// The answer that holds all rows of a list; its name ends in `-first-100000` if there are more than
    /// [#ROWS_MAX].
    ///
    /// @param name of the file, without ending and without a person's name
    /// @throws org.springframework.dao.CannotAcquireLockException if another file is read for too long
    public ResponseEntity<byte[]> of(String name, List<String> header, Pages pages) {
        return files.alone(() -> {
            var file = CsvText.begin(header);
            boolean isWhole = Boolean.TRUE.equals(reading.execute(status -> write(file, pages)));
            return CsvDownload.of(isWhole ? name : name + "-first-" + ROWS_MAX, file.end());
        });
    }

    private static boolean write(CsvText file, Pages pages) {
        for (int page = 1; page <= ROWS_MAX / Page.Asked.SIZE_MAX; page++) {
            var rows = pages.rows(new Page.Asked(page, Page.Asked.SIZE_MAX));
            rows.forEach(file::row);
            if (rows.size() < Page.Asked.SIZE_MAX) {
                return true;
            }
        }
        return pages.rows(new Page.Asked(ROWS_MAX / Page.Asked.SIZE_MAX + 1, Page.Asked.SIZE_MAX))
                .isEmpty();
    }
}
