package org.homeward.node.xlsx;

import java.io.IOException;
import java.io.Serial;
import org.homeward.node.requests.Refusal;

/// What stops a workbook from being read. An exception, because it stops the JDK's readers in the middle; it never
/// leaves this package.
final class BookFault extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    BookFault(String rule, String sentence) {
        this(rule, "", sentence);
    }

    /// @param found a number or a place that the sentence names, for a page that says it in another language
    BookFault(String rule, String found, String sentence) {
        super(rule);
        this.refusal = new Refusal(rule, "", found, "", sentence);
    }

    /// The container or a part is not what a workbook has.
    static BookFault broken(String what) {
        return new BookFault(
                "file.workbook",
                "This is no workbook that can be read: " + what
                        + ". Open it in a spreadsheet program, save it as XLSX and send it again.");
    }

    Refusal refusal() {
        return refusal;
    }
}
