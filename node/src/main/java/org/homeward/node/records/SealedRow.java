package org.homeward.node.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.homeward.node.wiring.Bytes;
import org.jspecify.annotations.Nullable;

/// Something sealed as a repository read it, together with the wrapped key of its record. The statement joins the view
/// `record_keys.kept` and selects `kept_as`, `wrapped`, `erased_at` and what is to be opened as `sealed`.
///
/// @param record null where an outer join found none
/// @param wrapped null once the record is erased
/// @param sealed null where nothing was written, or the erasure emptied it
/// @param erasedAt when the record was erased
public record SealedRow(
        @Nullable UUID record,
        @Nullable Bytes wrapped,
        @Nullable Bytes sealed,
        Optional<Instant> erasedAt) {

    /// From the four columns.
    public static SealedRow of(ResultSet row) throws SQLException {
        return of(row, "");
    }

    /// From the four columns under a prefix, where a statement reads two records.
    public static SealedRow of(ResultSet row, String prefix) throws SQLException {
        var erased = row.getObject(prefix + "erased_at", OffsetDateTime.class);
        return new SealedRow(
                row.getObject(prefix + "kept_as", UUID.class),
                bytes(row.getBytes(prefix + "wrapped")),
                bytes(row.getBytes(prefix + "sealed")),
                Optional.ofNullable(erased).map(OffsetDateTime::toInstant));
    }

    private static @Nullable Bytes bytes(byte @Nullable [] read) {
        return read == null ? null : Bytes.of(read);
    }

    /// The day (UTC) on which the record was erased, as `2026-01-31`; empty if it was not.
    public String erasedOn() {
        return erasedAt.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
                .orElse("");
    }

    /// What stands in the place of an erased name or word, in every language: `DP-6 · 2026-01-31`. Empty if nothing is
    /// erased.
    public String mark() {
        return erasedOn().isEmpty() ? "" : "DP-6 · " + erasedOn();
    }
}
