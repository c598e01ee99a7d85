package org.homeward.linkage.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.linkage.Progress;
import org.homeward.linkage.Zone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("Two shared lists of 20,000 invented people")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedListsTest {

    private static final Path FOLDER = Path.of("../../shared/data/linkage/xs");

    @Test
    void ninety_nine_of_a_hundred_are_linked_rightly_and_relatives_are_not() throws IOException {
        assumeThat(Files.isDirectory(FOLDER))
                .as("the shared lists are not beside the project, so they are not linked")
                .isTrue();

        var linkage = LinkProgram.linkage(
                List.of(
                        "--left", FOLDER.resolve("left.csv").toString(),
                        "--right", FOLDER.resolve("right.csv").toString(),
                        "--out", "unused"),
                Progress.SILENT);

        var truth = pairs("truth.csv");
        var relatives = pairs("relatives.csv");
        var found = new HashSet<String>();
        linkage.links().stream()
                .filter(link -> link.zone() == Zone.MATCH)
                .forEach(link -> found.add(link.leftId() + "," + link.rightId()));
        double right = found.stream().filter(truth::contains).count();
        double ofRelatives = found.stream().filter(relatives::contains).count();
        assertThat(2 * right / (found.size() + truth.size())).isGreaterThan(0.99);
        assertThat(ofRelatives / found.size()).isLessThan(0.001);
        assertThat(linkage.figures().pairsPerRecord()).isLessThan(95);
    }

    private static Set<String> pairs(String file) throws IOException {
        var pairs = new HashSet<String>();
        for (var line : Files.readAllLines(FOLDER.resolve(file))) {
            var cells = line.split(",", -1);
            pairs.add(cells[0] + "," + cells[1]);
        }
        return pairs;
    }
}
