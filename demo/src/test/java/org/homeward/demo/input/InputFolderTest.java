package org.homeward.demo.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.demo.invention.InventedRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A round's folder")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InputFolderTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write_a_round() throws IOException {
        var round = InventedRound.invent(30, 7);
        write("terms.json", round.terms().written());
        write("incidents.csv", Sheet.of("side,row,parcel_ref,incident,detail\na,5,A000004,lost,not in the load\n"));
        for (var bureau : Party.BUREAUS) {
            Files.createDirectories(folder.resolve(bureau.word()));
            write(bureau.word() + "/rulebook.csv", round.side(bureau).rulebook());
            write(bureau.word() + "/intake.csv", round.side(bureau).intake());
            write(bureau.word() + "/held.csv", round.side(bureau).held());
        }
    }

    private void write(String name, Sheet sheet) throws IOException {
        Files.write(folder.resolve(name), sheet.bytes());
    }

    @Test
    void is_read_whole() {
        var round = InputFolder.read(folder);

        assertThat(round.terms().round()).isEqualTo("spring-2027");
        assertThat(round.side(Party.A).intakeRows()).hasSize(30).containsKey(2);
        assertThat(round.side(Party.B).places()).isNotEmpty();
        assertThat(round.side(Party.B).heldLater()).isEmpty();
        assertThat(round.incidentsOf(new RowKey(Party.A, 5))).containsExactly(new Incident.Lost());
    }

    @Test
    void gives_the_nodes_the_bytes_that_were_written() throws IOException {
        var round = InputFolder.read(folder);

        assertThat(round.side(Party.B).intake().bytes()).isEqualTo(Files.readAllBytes(folder.resolve("b/intake.csv")));
    }

    @Test
    void may_hold_a_later_list() throws IOException {
        write("a/held-later.csv", Sheet.of("person_ref,place\nA-H9,A-77\n"));

        var round = InputFolder.read(folder);

        assertThat(round.side(Party.A).places()).contains("A-77");
    }

    @Test
    void is_refused_with_everything_that_is_missing() throws IOException {
        Files.delete(folder.resolve("a/held.csv"));
        Files.delete(folder.resolve("incidents.csv"));

        assertThatThrownBy(() -> InputFolder.read(folder))
                .isInstanceOf(UnreadableRound.class)
                .hasMessageContaining("a/held.csv is missing")
                .hasMessageContaining("incidents.csv is missing");
    }

    @Test
    void is_refused_where_there_is_none() {
        assertThatThrownBy(() -> InputFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableRound.class)
                .hasMessageContaining("There is no folder");
    }

    @Test
    void is_refused_with_terms_that_are_no_JSON() throws IOException {
        write("terms.json", Sheet.of("{\"round\": "));

        assertThatThrownBy(() -> InputFolder.read(folder))
                .isInstanceOf(UnreadableRound.class)
                .hasMessageContaining("terms.json is no JSON");
    }

    @Test
    void may_have_sides_to_which_nothing_happens() throws IOException {
        write("incidents.csv", Sheet.of("side,row,parcel_ref,incident,detail\n"));

        assertThat(InputFolder.read(folder).incidents()).isEmpty();
    }
}
