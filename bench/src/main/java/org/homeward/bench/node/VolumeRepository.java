package org.homeward.bench.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Copies every row of a played round under new numbers, until a node's database holds as many parcels as wanted.
///
/// A copy differs from its original in what must not be there twice (item numbers with their check digits, references,
/// seals, pallets, ids, names) and, for every twelfth, in its place of detention and its handover. All else is as the
/// node wrote it, so every row has a shape that a node writes. Signed documents are not copied: copies point to the
/// original's. Constraints are kept by the way numbers are made; foreign keys are not checked again while copying.
final class VolumeRepository {

    /// Copies share handovers and places: twelve of each, so that no handover has more than the 5,000 lines it may
    /// have.
    private static final int GROUPS = 12;

    /// A played round numbers fewer parcels and fewer pallets than these.
    private static final int SERIAL_STEP = 1_000;

    private static final int PALLET_STEP = 50;

    private static final String FUNCTIONS = """
            CREATE OR REPLACE FUNCTION bench_number(n text, k int) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
            DECLARE
                digits text;
                check_digit int;
            BEGIN
                IF n !~ '^HW-[AB]-[0-9]{8}-[0-9]' THEN
                    RETURN CASE WHEN n = '' THEN '' ELSE n || '-' || k END;
                END IF;
                digits := lpad((substr(n, 6, 8)::int + k * %d)::text, 8, '0');
                check_digit := 11 - (substr(digits, 1, 1)::int * 8 + substr(digits, 2, 1)::int * 6
                                     + substr(digits, 3, 1)::int * 4 + substr(digits, 4, 1)::int * 2
                                     + substr(digits, 5, 1)::int * 3 + substr(digits, 6, 1)::int * 5
                                     + substr(digits, 7, 1)::int * 9 + substr(digits, 8, 1)::int * 7) %% 11;
                RETURN left(n, 5) || digits || '-'
                       || CASE check_digit WHEN 10 THEN 0 WHEN 11 THEN 5 ELSE check_digit END || substr(n, 16);
            END $$;
            CREATE OR REPLACE FUNCTION bench_id(u uuid, k int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
                SELECT CASE WHEN k = 0 THEN u ELSE md5(u::text || k)::uuid END
            $$;
            CREATE OR REPLACE FUNCTION bench_party(p text, k int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
                SELECT CASE WHEN p = '' OR p IN ('a', 'b', 'neutral') OR k %% %d = 0 THEN p ELSE p || k %% %d END
            $$;
            """.formatted(SERIAL_STEP, GROUPS, GROUPS);

    private static final String GROUP = "k % " + GROUPS;

    /// What becomes of a column in copy `k`, by its name; a name with its table before it goes first. Columns that are
    /// not here stay as they are.
    private static final Map<String, String> COPIED = copied();

    /// Tables whose rows belong to one parcel or person: one copy each.
    private static final List<String> ONE_EACH = List.of(
            "intake_row",
            "sought_addressee",
            "match_confirmation",
            "match_confirmation_line",
            "parcel",
            "parcel_content",
            "pallet",
            "addressee_label",
            "custody_now",
            "custody_event",
            "handover_line",
            "line_turn",
            "inspection",
            "place_parcel",
            "clock_stop",
            "examination",
            "removal",
            "delegation",
            "delivery",
            "address_awaited",
            "witness_awaited",
            "escalation",
            "protection.withheld_reason",
            "round_fact",
            "parcel_standing",
            "held_person",
            "listed_person",
            "notable_event",
            "access_record",
            "answer",
            "envelope_out",
            "envelope_in");

    /// Tables whose rows belong to a place or a handover: one copy for each group.
    private static final List<String> ONE_A_GROUP =
            List.of("handover", "delivery_code", "consignment_receipt", "manifest", "leg");

    /// Parcels that are still at home: taken in, sealed, packed; so many copies of the round's in each state.
    private static final int TAKEN_IN = 30;

    private static final int SEALED = 30;
    private static final int PACKED = 160;

    private final Connection db;

    VolumeRepository(Connection db) {
        this.db = db;
    }

    private static Map<String, String> copied() {
        var copied = new HashMap<String, String>();
        for (var column : List.of("item_number", "number", "subject")) {
            copied.put(column, "bench_number(x." + column + ", k)");
        }
        for (var column : List.of("parcel_ref", "person_ref", "fellow_ref", "witness", "idempotency_key", "seal")) {
            copied.put(column, "CASE WHEN x." + column + " = '' THEN '' ELSE x." + column + " || '-' || k END");
        }
        copied.put("notable_key", "x.notable_key || '-' || k");
        // What people are called is sealed, and the same in every copy; it is looked up by digests, which are not.
        for (var column : List.of("surname_digest", "number_digest", "number_birth_digest", "form_digest")) {
            copied.put(column, "CASE WHEN x." + column + " = '' THEN '' ELSE x." + column + " || '-' || k END");
        }
        copied.put(
                "pallet",
                "left(x.pallet, 3) || lpad((substr(x.pallet, 4)::int + k * " + PALLET_STEP + ")::text, 5, '0')");
        for (var column : List.of("intake", "confirmation", "delegation")) {
            copied.put(column, "bench_id(x." + column + ", k)");
        }
        for (var column : List.of("handover", "loaded_in", "disputed_in", "leg", "file")) {
            copied.put(column, "bench_id(x." + column + ", " + GROUP + ")");
        }
        for (var column : List.of("holder", "from_party", "to_party", "giver", "receiver", "destination")) {
            copied.put(column, "bench_party(x." + column + ", k)");
        }
        for (var table : List.of("place_parcel", "held_person", "delivery_code")) {
            copied.put(table + ".place", "bench_party(x.place, k)");
        }
        copied.put("delivery_code", "bench_party(x.delivery_code, k)");
        copied.put("code", "bench_party(x.code, k)");
        copied.put(
                "consignment",
                "bench_party(split_part(x.consignment, '-', 1), k) || '-' || split_part(x.consignment, '-', 2)");
        copied.put("digest", "CASE WHEN x.digest = '' THEN '' ELSE md5(x.digest || k) || left(x.digest, 32) END");
        copied.put("sequence", "x.sequence + k * 100000");
        return copied;
    }

    /// Copies until there are `parcels` parcels and `events` custody events, and counts the tables' rows.
    ///
    /// @return a line for people, with what there is now
    String fill(int parcels, int events) throws SQLException {
        int played = count("SELECT count(*) FROM parcel");
        int copies = Math.max(1, Math.ceilDiv(parcels - played, Math.max(1, played)));
        db.setAutoCommit(false);
        run("SET session_replication_role = replica");
        run(FUNCTIONS);
        for (var table : ONE_A_GROUP) {
            copy(table, 1, GROUPS - 1, "");
        }
        var packed = count("SELECT count(*) FROM intake_row WHERE state = 'packed'");
        for (var table : ONE_EACH) {
            copy(table, 1, copies, "");
        }
        run("ANALYZE"); // The planner knows nothing of what was copied in this transaction.
        if (packed > 0) {
            copyThoseAtHome(copies);
        }
        fillWithEventsOfThingsTakenOut(events);
        run("SET session_replication_role = DEFAULT");
        db.commit();
        db.setAutoCommit(true);
        run("VACUUM ANALYZE");
        return "%,d parcels, %,d custody events, %,d facts, %,d lines of handovers, %,d MiB"
                .formatted(
                        count("SELECT count(*) FROM parcel"),
                        count("SELECT count(*) FROM custody_event"),
                        count("SELECT count(*) FROM round_fact"),
                        count("SELECT count(*) FROM handover_line"),
                        count("SELECT pg_database_size(current_database()) / 1048576"));
    }

    // A round in the middle of its work has parcels in every state; the played one is packed to the last.
    private void copyThoseAtHome(int copies) throws SQLException {
        int from = copies + 1;
        var originals = " AND x.parcel_ref IN (SELECT parcel_ref FROM intake_row WHERE state = 'packed'"
                + " AND intake_number <= 1000 AND parcel_ref !~ '-')";
        for (var table : List.of("intake_row", "sought_addressee")) {
            copy(table, from, from + TAKEN_IN + SEALED + PACKED - 1, originals);
        }
        var home = " AND x.item_number IN (SELECT item_number FROM intake_row WHERE parcel_ref !~ '-')";
        var homeNumber = " AND x.number IN (SELECT item_number FROM intake_row WHERE parcel_ref !~ '-')";
        int packedFrom = from + TAKEN_IN + SEALED;
        for (var table : List.of("parcel", "parcel_content")) {
            copy(table, packedFrom, packedFrom + PACKED - 1, home);
        }
        copy("custody_now", packedFrom, packedFrom + PACKED - 1, homeNumber);
        unpack(from, from + TAKEN_IN - 1, "accepted");
        unpack(from + TAKEN_IN, packedFrom - 1, "sealed");
        run("""
                UPDATE custody_now c
                   SET place = 'held', holder = home, way = 'out', is_open = false, destination = '',
                       seal = p.seal, weight_grams = p.weight_grams, loaded_in = NULL, disputed_in = NULL
                  FROM parcel p
                  JOIN intake_row i ON i.item_number = p.item_number
                 WHERE c.number = p.item_number
                   AND split_part(i.parcel_ref, '-', 2)::int >= %d
                   AND i.parcel_ref ~ '-'
                """.formatted(packedFrom));
        run("""
                INSERT INTO match_proposal (round, parcel_ref, person_ref, basis, zone, probability, evidence)
                SELECT s.round, s.parcel_ref, l.person_ref || '-' || split_part(s.parcel_ref, '-', 2), l.basis,
                       CASE WHEN hashtext(s.parcel_ref) %% 4 = 0 THEN 'review' ELSE 'match' END,
                       l.probability, l.evidence
                  FROM sought_addressee s
                  JOIN match_confirmation_line l ON l.parcel_ref = split_part(s.parcel_ref, '-', 1)
                                                 AND l.parcel_ref !~ '-'
                 WHERE s.person_ref = '' AND s.parcel_ref ~ '-' AND split_part(s.parcel_ref, '-', 2)::int >= %d
                ON CONFLICT DO NOTHING
                """.formatted(from));
        run("DELETE FROM packing_close");
        run("UPDATE intake_count SET closed = false, accepted = (SELECT count(*) FROM sought_addressee)");
    }

    private void unpack(int from, int to, String state) throws SQLException {
        run("""
                UPDATE intake_row
                   SET state = '%1$s', item_number = '', seal = CASE WHEN '%1$s' = 'sealed' THEN seal ELSE '' END
                 WHERE parcel_ref ~ '-' AND split_part(parcel_ref, '-', 2)::int BETWEEN %2$d AND %3$d
                """.formatted(state, from, to));
        run("""
                UPDATE sought_addressee
                   SET packed = false, person_ref = ''
                 WHERE parcel_ref ~ '-' AND split_part(parcel_ref, '-', 2)::int BETWEEN %d AND %d
                """.formatted(from, to));
    }

    // What is taken out of a parcel travels under a number of its own; such numbers bring the events to their count.
    private void fillWithEventsOfThingsTakenOut(int events) throws SQLException {
        var columns = columns("custody_event");
        var values = columns.stream()
                .map(column -> column.equals("number") ? "x.number || '-K' || n" : "x." + column)
                .toList();
        int there = count("SELECT count(*) FROM custody_event");
        int rounds = Math.max(0, Math.ceilDiv(events - there, Math.max(1, there)));
        run("INSERT INTO custody_event (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                + " FROM custody_event x CROSS JOIN generate_series(1, " + rounds + ") n LIMIT "
                + Math.max(0, events - there));
    }

    private void copy(String table, int from, int to, String which) throws SQLException {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> COPIED.getOrDefault(table + "." + column, COPIED.getOrDefault(column, "x." + column)))
                .toList();
        run("INSERT INTO " + table + " ("
                + String.join(
                        ", ", columns.stream().map(VolumeRepository::quoted).toList())
                + ") SELECT " + String.join(", ", values) + " FROM " + table + " x CROSS JOIN generate_series(" + from
                + ", " + to + ") k WHERE true" + which + " ON CONFLICT DO NOTHING");
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    /// Columns that an INSERT names: all but those that number themselves.
    private List<String> columns(String table) throws SQLException {
        int dot = table.indexOf('.');
        var columns = new ArrayList<String>();
        try (var query = db.prepareStatement("""
                SELECT column_name
                  FROM information_schema.columns
                 WHERE table_schema = ? AND table_name = ? AND is_identity = 'NO'
                 ORDER BY ordinal_position
                 LIMIT 100
                """)) {
            query.setString(1, dot < 0 ? "public" : table.substring(0, dot));
            query.setString(2, table.substring(dot + 1));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e);
        }
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
