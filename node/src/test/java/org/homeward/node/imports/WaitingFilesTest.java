package org.homeward.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.ThreeNodes;
import org.homeward.node.csv.RowFile;
import org.homeward.node.requests.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("A file that waits for a yes is kept whole, apart, within a limit and not for long")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // The played clock only goes forward.
class WaitingFilesTest {

    private static final Preview NOTHING = new Preview("", List.of(), 0, 0, 0, 0, Map.of(), List.of(), List.of(), "0");

    private static ThreeNodes nodes;
    private static WaitingFiles files;

    @BeforeAll
    static void start() {
        nodes = ThreeNodes.start(0);
        files = nodes.a().bean(WaitingFiles.class);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static RowFile file(int bytes) {
        var text = "a\n" + "x".repeat(Math.max(0, bytes - 2));
        return ((Answer.Done<RowFile>) RowFile.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))).value();
    }

    private static Answer<String> keep(WaitingFile.Kind kind, String account, int bytes) {
        return files.keep(new WaitingFiles.Sent(kind, account, "winter-2026", "", "x.csv"), file(bytes), NOTHING);
    }

    private static Optional<WaitingFile> find(WaitingFile.Kind kind, Answer<String> kept) {
        return files.find(kind, ((Answer.Done<String>) kept).value());
    }

    @Test
    @Order(1)
    void its_bytes_come_back_as_they_were_whatever_their_number() {
        for (int bytes : new int[] {2, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            var kept = find(WaitingFile.Kind.INTAKE, keep(WaitingFile.Kind.INTAKE, "one", bytes))
                    .orElseThrow();

            assertThat(kept.bytes()).isEqualTo(bytes);
            assertThat(files.file(kept).sha256()).isEqualTo(file(bytes).sha256());
        }
    }

    @Test
    @Order(2)
    void all_together_have_a_limit_and_what_is_removed_gives_its_room_back() {
        for (int person = 0; person < 8; person++) {
            keep(WaitingFile.Kind.HELD_LIST, "person-" + person, 1 << 20);
        }
        nodes.a()
                .db()
                .sql("UPDATE waiting_file SET bytes = :largest WHERE kind = 'held_list'")
                .param("largest", RowFile.BYTES_MAX)
                .update();

        assertThat(keep(WaitingFile.Kind.INTAKE, "one", 100)).isInstanceOf(Answer.Refused.class);
        nodes.a()
                .db()
                .sql("DELETE FROM waiting_file WHERE account = 'person-7'")
                .update();
        assertThat(keep(WaitingFile.Kind.INTAKE, "one", 100)).isInstanceOf(Answer.Done.class);
        nodes.a().db().sql("DELETE FROM waiting_file").update();
        assertThat(parts()).isZero();
    }

    private static long parts() {
        return nodes.a()
                .db()
                .sql("SELECT count(*) FROM waiting_file_part")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(3)
    void it_lies_in_tables_that_the_journal_does_not_copy() {
        var unlogged = nodes.a()
                .db()
                .sql("SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r' ORDER BY relname")
                .query(String.class)
                .list();

        assertThat(unlogged).containsExactly("waiting_file", "waiting_file_part");
    }

    @Test
    @Order(4)
    void it_is_there_to_its_last_second_and_then_gone_with_its_bytes() {
        var sent = nodes.a().bean(org.homeward.node.wiring.BusinessClock.class).instant();
        var intake = keep(WaitingFile.Kind.INTAKE, "one", 100);
        var list = keep(WaitingFile.Kind.HELD_LIST, "one", 100);

        nodes.moveTo(sent.plus(WaitingFile.Kind.INTAKE.kept()).minusSeconds(1));
        assertThat(find(WaitingFile.Kind.INTAKE, intake)).isPresent();
        assertThat(find(WaitingFile.Kind.HELD_LIST, intake)).isEmpty();
        nodes.moveTo(sent.plus(WaitingFile.Kind.INTAKE.kept()));
        assertThat(find(WaitingFile.Kind.INTAKE, intake)).isEmpty();
        assertThat(parts()).isEqualTo(1);

        assertThat(find(WaitingFile.Kind.HELD_LIST, list)).isPresent();
        nodes.moveTo(sent.plus(WaitingFile.Kind.HELD_LIST.kept()));
        assertThat(parts()).isZero();
    }
}
