package org.homeward.linkage.program;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.homeward.linkage.Linkage;

/// Writes the pairs as CSV, sorted by their ids.
final class PairsFile {

    private PairsFile() {}

    static void write(Path file, Linkage linkage) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write("left_id,right_id,probability,decision,evidence\n");
            for (int at = 0; at < linkage.size(); at++) {
                var link = linkage.link(at);
                writer.write(quoted(link.leftId()));
                writer.write(',');
                writer.write(quoted(link.rightId()));
                writer.write(',');
                writer.write(probability(link.probability()));
                writer.write(',');
                writer.write(link.zone().name().toLowerCase(Locale.ROOT));
                writer.write(',');
                writer.write(quoted(linkage.summary(at)));
                writer.write('\n');
            }
        }
    }

    static String probability(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
