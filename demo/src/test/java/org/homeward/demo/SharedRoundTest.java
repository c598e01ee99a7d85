package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.homeward.demo.input.InputFolder;
import org.homeward.demo.nodes.House;
import org.homeward.demo.nodes.Premises;
import org.homeward.demo.play.Audience;
import org.homeward.demo.play.PlayedRound.Manner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The round of the shared data")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedRoundTest {

    private static final Path SHARED = Path.of("../../shared/data/round");

    @TempDir
    Path out = Path.of("");

    @Test
    void can_be_read() {
        assumeTrue(Files.isDirectory(SHARED), "The shared data is not there.");

        var round = InputFolder.read(SHARED);

        assertThat(round.incidents()).hasSize(208);
    }

    @Test
    @Tag("long")
    void comes_out_as_its_answer_key_says() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "The shared data is not there.");
        assumeTrue(House.find().hasNode(), "The node is not built: run the tests of the whole project.");
        try (var premises = new Premises()) {
            var run = new RoundRun(InputFolder.read(SHARED), premises, OptionalLong.empty(), System.out::println);
            run.start();
            run.play(new Manner(1, DemoCommand.IN_FLIGHT_DEFAULT), Audience.NOBODY)
                    .files()
                    .write(out);
        }

        assertThat(new AnswerKey(SHARED).differences(out)).isEmpty();
    }
}
