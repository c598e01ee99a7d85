package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.node.csv.CsvDownload;
import org.homeward.node.csv.CsvFault;
import org.homeward.node.csv.CsvText;
import org.springframework.http.ResponseEntity;

/// Refused rows as a file to be corrected and handed in again: as they were written, with two columns more that say
/// which row it was and what is wrong with it.
final class RowsToCorrect {

    private RowsToCorrect() {}

    static byte[] csv(List<IntakeRepository.RefusedRow> refused) {
        return CsvText.of(header(), refused.stream().map(RowsToCorrect::cells).toList());
    }

    static ResponseEntity<byte[]> workbook(List<IntakeRepository.RefusedRow> refused) {
        return CsvDownload.workbook(
                "refused",
                IntakeForm.COLUMNS.sheet(),
                header(),
                refused.stream().map(RowsToCorrect::cells).toList());
    }

    private static List<String> header() {
        var header = new ArrayList<>(IntakeForm.COLUMNS.names());
        header.add("row");
        header.add("faults");
        return header;
    }

    private static List<String> cells(IntakeRepository.RefusedRow refused) {
        var cells = new ArrayList<>(refused.form().cells());
        cells.add(Integer.toString(refused.row()));
        cells.add(refused.faults().stream().map(CsvFault::sentence).collect(Collectors.joining("; ")));
        return cells;
    }
}
