package org.homeward.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.node.records.Particulars;
import org.homeward.node.records.RecordKey;
import org.homeward.node.records.RecordKind;
import org.homeward.node.records.Records;
import org.homeward.node.records.SealedRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `held_list` and, for imports and pages, `held_person`.
@Repository
class HeldListRepository {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Records records;

    HeldListRepository(JdbcClient db, NamedParameterJdbcTemplate batch, Records records) {
        this.db = db;
        this.batch = batch;
        this.records = records;
    }

    /// A list as it was imported.
    record Kept(UUID list, String kind, String sha256, int gone) {}

    /// One list at a time: held until the transaction ends.
    void lock() {
        db.sql("""
                        INSERT INTO held_list_count (only_row, lists)
                        VALUES (true, 1)
                        ON CONFLICT (only_row) DO UPDATE SET lists = held_list_count.lists + 1
                        """).update();
    }

    Optional<Kept> newest(String round) {
        return db.sql("""
                        SELECT list, kind, sha256, gone
                          FROM held_list
                         WHERE round = :round
                         ORDER BY list_number DESC
                         LIMIT 1
                        """)
                .param("round", round)
                .query((row, number) -> new Kept(
                        row.getObject("list", UUID.class),
                        row.getString("kind"),
                        row.getString("sha256"),
                        row.getInt("gone")))
                .optional();
    }

    void add(String round, Kept list, HeldListDesk.Counted counted, String account, Instant at) {
        db.sql("""
                        INSERT INTO held_list (list, round, kind, name, sha256, lines, accepted, refused, gone, account,
                                               imported_at)
                        VALUES (:list, :round, :kind, :name, :sha256, :lines, :accepted, :refused, :gone, :account, :at)
                        """)
                .param("list", list.list())
                .param("round", round)
                .param("kind", list.kind())
                .param("name", counted.name())
                .param("sha256", list.sha256())
                .param("lines", counted.accepted() + counted.refused())
                .param("accepted", counted.accepted())
                .param("refused", counted.refused())
                .param("gone", list.gone())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Adds people, or takes over what the newer list says of them. Where one was moved to stays until a list says
    /// otherwise.
    void put(UUID list, List<HeldLine> lines) {
        var keys = records.keys(
                RecordKind.HELD_PERSON,
                "",
                lines.stream().map(HeldLine::personRef).toList());
        batch.batchUpdate(
                """
                INSERT INTO held_person (person_ref, place, regime, listed, last_list, kept_as, sealed)
                VALUES (:person, :place, :regime, true, :list, :record, :sealed)
                ON CONFLICT (person_ref) DO UPDATE
                   SET place = excluded.place, regime = excluded.regime, listed = true,
                       last_list = excluded.last_list, kept_as = excluded.kept_as, sealed = excluded.sealed
                """,
                lines.stream()
                        .map(line -> held(list, line, Objects.requireNonNull(keys.get(line.personRef()))))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource held(UUID list, HeldLine line, RecordKey key) {
        var who = new Particulars(
                line.surname(),
                line.givenName(),
                line.patronymic(),
                line.birthDate().map(LocalDate::toString).orElse(""),
                line.rank(),
                line.serviceNumber());
        return new MapSqlParameterSource()
                .addValue("person", line.personRef())
                .addValue("place", line.place())
                .addValue("regime", line.regime().word())
                .addValue("list", list)
                .addValue("record", key.record())
                .addValue(
                        "sealed",
                        records.seal(key, HeldPersonRepository.PLACE, new HeldParticulars(who, line.health())));
    }

    /// Lines that could not be read still name these people: they are not gone.
    void seen(UUID list, Collection<String> personRefs) {
        db.sql("UPDATE held_person SET last_list = :list WHERE person_ref = ANY(:people)")
                .param("list", list)
                .param("people", personRefs.toArray(String[]::new))
                .update();
    }

    /// Whoever a whole list does not name any more has a status to explain. Says how many.
    int gone(UUID list) {
        return db.sql("""
                        UPDATE held_person
                           SET listed = false
                         WHERE listed
                           AND last_list IS DISTINCT FROM :list
                        """).param("list", list).update();
    }

    private static final int COMPARED_AT_ONCE = 1_000; // Bounds what is in memory beside the list.

    /// How many of these lines are `added`, `changed` or the `same` as what is there.
    Map<String, Integer> compared(List<HeldLine> lines) {
        int added = 0;
        int same = 0;
        for (int from = 0; from < lines.size(); from += COMPARED_AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + COMPARED_AT_ONCE));
            var before = said(some.stream().map(HeldLine::personRef).toList());
            for (var line : some) {
                if (!before.containsKey(line.personRef())) {
                    added++;
                } else if (said(line).equals(before.get(line.personRef()))) {
                    same++;
                }
            }
        }
        return Map.of("added", added, "changed", lines.size() - added - same, "same", same);
    }

    private static List<String> said(HeldLine line) {
        return List.of(
                line.surname(),
                line.givenName(),
                line.patronymic(),
                line.birthDate().map(LocalDate::toString).orElse(""),
                line.rank(),
                line.serviceNumber(),
                line.place(),
                line.health(),
                line.regime().word());
    }

    /// What the lists so far say of those of these people who are on them.
    private Map<String, List<String>> said(Collection<String> personRefs) {
        var before = new HashMap<String, List<String>>();
        db.sql("""
                        SELECT h.person_ref, h.place, h.regime, h.kept_as, h.sealed, k.wrapped, k.erased_at
                          FROM held_person h
                          JOIN record_keys.kept k ON k.record = h.kept_as
                         WHERE h.person_ref = ANY(:people) AND h.listed
                         ORDER BY h.person_ref
                         LIMIT :most
                        """)
                .param("people", personRefs.toArray(String[]::new))
                .param("most", personRefs.size())
                .query(row -> {
                    before.put(row.getString("person_ref"), said(row));
                });
        return before;
    }

    private List<String> said(ResultSet row) throws SQLException {
        var held = records.open(SealedRow.of(row), HeldPersonRepository.PLACE, HeldParticulars.class)
                .orElse(HeldParticulars.ERASED);
        var who = held.who();
        return List.of(
                who.surname(),
                who.givenName(),
                who.patronymic(),
                who.birthDate(),
                who.rank(),
                who.serviceNumber(),
                row.getString("place"),
                held.health(),
                row.getString("regime"));
    }

    /// How many people on the lists are not among these.
    int notAmong(Collection<String> personRefs) {
        return db.sql("""
                        SELECT count(*)
                          FROM held_person AS held
                         WHERE held.listed
                           AND NOT EXISTS (SELECT 1
                                             FROM unnest(:people::text[]) AS named(person_ref)
                                            WHERE named.person_ref = held.person_ref)
                        """)
                .param("people", personRefs.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /// A list as it is shown.
    ///
    /// @param name of its file; empty where a program sent it
    /// @param toCorrect refused lines that were not brought again
    record Shown(
            UUID list,
            String kind,
            String name,
            int accepted,
            int refused,
            int gone,
            String account,
            Instant importedAt,
            int toCorrect) {}

    boolean isList(UUID list) {
        return db.sql("SELECT count(*) FROM held_list WHERE list = :list")
                        .param("list", list)
                        .query(Long.class)
                        .single()
                == 1;
    }

    long listCount(String round) {
        return db.sql("SELECT count(*) FROM held_list WHERE round = :round")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    /// The lists of a round, newest first.
    List<Shown> lists(String round, int size, long offset) {
        return db.sql("""
                        SELECT list, kind, name, accepted, refused, gone, account, imported_at,
                               (SELECT count(*) FROM held_line_refused WHERE held_line_refused.list = held_list.list)
                                   AS to_correct
                          FROM held_list
                         WHERE round = :round
                         ORDER BY list_number DESC
                         LIMIT :size OFFSET :offset
                        """)
                .param("round", round)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Shown(
                        row.getObject("list", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getInt("accepted"),
                        row.getInt("refused"),
                        row.getInt("gone"),
                        row.getString("account"),
                        row.getObject("imported_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getInt("to_correct")))
                .list();
    }

    /// A person held, as the tracing officer and the clerks of his place see him.
    ///
    /// @param erasedOn the day on which what was written of him was erased; else empty
    record Row(
            String personRef,
            String surname,
            String givenName,
            String patronymic,
            String birthDate,
            String rank,
            String serviceNumber,
            String place,
            String postalAddress,
            String health,
            HeldPerson.Regime regime,
            boolean listed,
            String erasedOn) {

        @Override
        public String toString() {
            return personRef;
        }
    }

    /// How many people are held at these places; everywhere, if none is named.
    long count(Set<String> places) {
        return db.sql("""
                        SELECT count(*)
                          FROM held_person
                         WHERE cardinality(:places::text[]) = 0 OR place = ANY(:places::text[])
                        """)
                .param("places", places.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    List<Row> page(Set<String> places, int size, long offset) {
        return db.sql("""
                        SELECT h.person_ref, h.place, h.regime, h.listed, h.kept_as, h.sealed, k.wrapped, k.erased_at,
                               h.address_sealed AS address_sealed, h.kept_as AS address_kept_as,
                               k.wrapped AS address_wrapped, k.erased_at AS address_erased_at
                          FROM held_person h
                          JOIN record_keys.kept k ON k.record = h.kept_as
                         WHERE cardinality(:places::text[]) = 0 OR h.place = ANY(:places::text[])
                         ORDER BY h.person_ref
                         LIMIT :size OFFSET :offset
                        """)
                .param("places", places.toArray(String[]::new))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var sealed = SealedRow.of(row);
        var held = records.open(sealed, HeldPersonRepository.PLACE, HeldParticulars.class)
                .orElse(HeldParticulars.ERASED);
        var who = held.who();
        return new Row(
                row.getString("person_ref"),
                who.surname(),
                who.givenName(),
                who.patronymic(),
                who.birthDate(),
                who.rank(),
                who.serviceNumber(),
                row.getString("place"),
                records.open(SealedRow.of(row, "address_"), HeldPersonRepository.ADDRESS, String.class)
                        .orElse(""),
                held.health(),
                HeldPerson.Regime.valueOf(row.getString("regime").toUpperCase(Locale.ROOT)),
                row.getBoolean("listed"),
                sealed.erasedOn());
    }
}
