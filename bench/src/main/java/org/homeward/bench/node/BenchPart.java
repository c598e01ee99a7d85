package org.homeward.bench.node;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// One thing that is measured.
interface BenchPart {

    /// Measures and tells it.
    ///
    /// @return lines of Markdown; rows of one table of three columns, and what stands below it
    List<String> measure() throws SQLException, IOException, InterruptedException;

    /// A row of the table.
    static String line(String what, String measured, String goal) {
        return "| " + what + " | " + measured + " | " + goal + " |";
    }
}
