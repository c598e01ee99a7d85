package org.homeward.node.start;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `node_identity`, one row: whose database this is.
@Repository
class IdentityRepository {

    private final JdbcClient db;

    IdentityRepository(JdbcClient db) {
        this.db = db;
    }

    /// Writes it at the first start; afterwards it stays.
    void keep(StartRepository.Owner owner) {
        db.sql("""
                        INSERT INTO node_identity (only_row, side, simulated, fingerprint)
                        VALUES (true, :side, :simulated, :fingerprint)
                        ON CONFLICT (only_row) DO NOTHING
                        """)
                .param("side", owner.side())
                .param("simulated", owner.simulated())
                .param("fingerprint", owner.fingerprint())
                .update();
    }
}
