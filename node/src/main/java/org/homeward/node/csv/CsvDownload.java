package org.homeward.node.csv;

import java.util.List;
import org.homeward.node.xlsx.WorkbookText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The rows of a list as a file that a browser keeps.
public final class CsvDownload {

    /// With this value of `as`, rows come as a workbook.
    public static final String XLSX = "xlsx";

    private CsvDownload() {}

    /// The answer that holds these rows as a workbook; every cell neutralised as in CSV, since either may be saved as
    /// the other.
    ///
    /// @param name of the file, without ending and without a person's name
    /// @param sheet name of its sheet
    public static ResponseEntity<byte[]> workbook(
            String name, String sheet, List<String> header, List<List<String>> rows) {
        var cells = rows.stream()
                .map(row -> row.stream().map(Formula::neutral).toList())
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(Uploads.XLSX))
                .body(WorkbookText.of(sheet, header, cells));
    }

    /// The answer that holds these rows.
    ///
    /// @param name of the file, without ending and without a person's name
    public static ResponseEntity<byte[]> of(String name, List<String> header, Iterable<List<String>> rows) {
        return of(name, CsvText.of(header, rows));
    }

    /// The answer that holds a file written before.
    ///
    /// @param name of the file, without ending and without a person's name
    public static ResponseEntity<byte[]> of(String name, byte[] file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(file);
    }
}
