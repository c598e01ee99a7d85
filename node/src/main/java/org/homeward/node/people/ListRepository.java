package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `listed_page`, and with `held_list` the view `list_of_people`: lists of both sides, by figures only.
@Repository
class ListRepository {

    private final JdbcClient db;

    ListRepository(JdbcClient db) {
        this.db = db;
    }

    /// A list that this bureau sent, or that came from the other.
    ///
    /// @param list names it
    /// @param sent whether it is ours
    /// @param kind `whole` or `later`
    /// @param people whom it names and who could be read
    /// @param refused lines that could not be read; 0 for what came
    /// @param pages how many pages are here
    /// @param of how many pages it has
    /// @param gone whom a whole list names no more; empty for what came
    record ListOfPeople(
            String list,
            boolean sent,
            String kind,
            Instant at,
            long people,
            long refused,
            int pages,
            int of,
            Optional<Integer> gone) {

        /// Whether every page of it is here.
        boolean isComplete() {
            return pages == of;
        }
    }

    /// Keeps that a page of the other side's list came.
    void arrived(HeldListPage page, Instant at) {
        db.sql("""
                        INSERT INTO listed_page (list, page, pages, round, kind, lines, arrived_at)
                        VALUES (:list, :page, :pages, :round, :kind, :lines, :at)
                        ON CONFLICT (list, page) DO NOTHING
                        """)
                .param("list", page.list())
                .param("page", page.page())
                .param("pages", page.pages())
                .param("round", page.round())
                .param("kind", page.kind())
                .param("lines", page.lines().size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    long count(String round) {
        return db.sql("SELECT count(*) FROM list_of_people WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    List<ListOfPeople> page(String round, int size, long offset) {
        return db.sql("""
                        SELECT list, sent, kind, at, people, refused, pages, of_pages, gone
                          FROM list_of_people
                         WHERE round = :round
                         ORDER BY at DESC, list
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query(ListRepository::row)
                .list();
    }

    private static ListOfPeople row(ResultSet row, int number) throws SQLException {
        return new ListOfPeople(
                row.getString("list"),
                row.getBoolean("sent"),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("people"),
                row.getLong("refused"),
                row.getInt("pages"),
                row.getInt("of_pages"),
                Optional.ofNullable(row.getObject("gone", Integer.class)));
    }
}
