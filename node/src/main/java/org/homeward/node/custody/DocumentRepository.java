package org.homeward.node.custody;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `custody_document` and `custody_signature`.
@Repository
class DocumentRepository {

    private static final int SIGNATURES_OF_ONE_MAX = 3; // Two parties; the third is room for a mistake to show.

    private final JdbcClient db;

    DocumentRepository(JdbcClient db) {
        this.db = db;
    }

    /// A document as it was signed.
    ///
    /// @param lines of a handover, the lines as JSON; else empty
    record Kept(String sha256, String type, Bytes body, Bytes lines) {}

    /// A signature under a document: the DSSE envelope in JSON.
    record Signature(String document, String party, Bytes envelope) {}

    void keep(Kept document, Instant at) {
        db.sql("""
                        INSERT INTO custody_document (sha256, type, body, lines, recorded_at)
                        VALUES (:sha256, :type, :body, :lines, :at)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                .param("sha256", document.sha256())
                .param("type", document.type())
                .param("body", document.body().copy())
                .param("lines", document.lines().copy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void sign(Signature signature) {
        db.sql("""
                        INSERT INTO custody_signature (document, party, envelope)
                        VALUES (:document, :party, :envelope)
                        ON CONFLICT (document, party) DO NOTHING
                        """)
                .param("document", signature.document())
                .param("party", signature.party())
                .param("envelope", signature.envelope().copy())
                .update();
    }

    Optional<Kept> find(String sha256) {
        return db.sql("""
                        SELECT sha256, type, body, lines
                          FROM custody_document
                         WHERE sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query((row, at) -> new Kept(
                        row.getString("sha256"),
                        row.getString("type"),
                        Bytes.of(row.getBytes("body")),
                        Bytes.of(row.getBytes("lines"))))
                .optional();
    }

    List<Signature> signatures(Collection<String> documents) {
        return db.sql("""
                        SELECT document, party, envelope
                          FROM custody_signature
                         WHERE document = ANY (:documents)
                         ORDER BY document, party
                         LIMIT :most
                        """)
                .param("documents", documents.toArray(String[]::new))
                .param("most", Math.max(1, documents.size() * SIGNATURES_OF_ONE_MAX))
                .query((row, at) -> new Signature(
                        row.getString("document"), row.getString("party"), Bytes.of(row.getBytes("envelope"))))
                .list();
    }
}
