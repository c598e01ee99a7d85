package org.homeward.node.csv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.homeward.node.requests.Page;
import org.homeward.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@DisplayName("A list's file holds every row of the list, once, as it stood when the file was begun")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DownloadsTest {

    private static JdbcClient db;
    private static Downloads downloads;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh("downloads");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        db = JdbcClient.create(source);
        downloads = new Downloads(new Uploads(), new JdbcTransactionManager(source));
    }

    @BeforeEach
    void fill() {
        db.sql("DROP TABLE IF EXISTS pallet_line").update();
        db.sql("CREATE TABLE pallet_line AS SELECT n FROM generate_series(1, 2500) n")
                .update();
    }

    @Test
    void of_two_and_a_half_pages() {
        var file = lines(downloads.of("pallets", List.of("n"), DownloadsTest::rows));

        assertThat(file).hasSize(2_501).startsWith("n", "1", "2").endsWith("2499", "2500");
    }

    @Test
    void of_whole_pages_only() {
        db.sql("DELETE FROM pallet_line WHERE n > 2000").update();

        assertThat(lines(downloads.of("pallets", List.of("n"), DownloadsTest::rows)))
                .hasSize(2_001);
    }

    @Test
    void of_rows_that_leave_the_list_while_the_file_is_written() {
        var file = downloads.of("pallets", List.of("n"), page -> {
            var rows = rows(page);
            CompletableFuture.runAsync(DownloadsTest::takeOne).join();
            return rows;
        });

        assertThat(lines(file)).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(rows(new Page.Asked(1, 1)).getFirst()).containsExactly("4");
    }

    @Test
    void of_more_rows_than_a_file_takes_says_so_in_its_name() {
        var thousand = IntStream.range(0, Page.Asked.SIZE_MAX)
                .mapToObj(n -> List.of("" + n))
                .toList();

        var cut = downloads.of("pallets", List.of("n"), page -> thousand);
        var whole = downloads.of(
                "pallets", List.of("n"), page -> page.offset() < Downloads.ROWS_MAX ? thousand : List.of());

        assertThat(cut.getHeaders().getContentDisposition().getFilename()).isEqualTo("pallets-first-100000.csv");
        assertThat(lines(cut)).hasSize(Downloads.ROWS_MAX + 1);
        assertThat(whole.getHeaders().getContentDisposition().getFilename()).isEqualTo("pallets.csv");
    }

    private static List<List<String>> rows(Page.Asked page) {
        return db.sql("SELECT n FROM pallet_line ORDER BY n LIMIT :size OFFSET :offset")
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> List.of(row.getString("n")))
                .list();
    }

    private static void takeOne() {
        db.sql("DELETE FROM pallet_line WHERE n = (SELECT min(n) FROM pallet_line)")
                .update();
    }

    private static List<String> lines(ResponseEntity<byte[]> file) {
        return new String(requireNonNull(file.getBody()), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
