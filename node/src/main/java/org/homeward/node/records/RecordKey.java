package org.homeward.node.records;

import java.util.UUID;

/// The key of one record, unwrapped. It is not kept beyond the deed that needs it.
public final class RecordKey {

    private final UUID record;
    private final byte[] secret;

    RecordKey(UUID record, byte[] secret) {
        this.record = record;
        this.secret = secret.clone();
    }

    /// Whose key it is.
    public UUID record() {
        return record;
    }

    byte[] secret() {
        return secret.clone();
    }

    /// The record only.
    @Override
    public String toString() {
        return record.toString();
    }
}
