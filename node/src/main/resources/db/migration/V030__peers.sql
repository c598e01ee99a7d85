CREATE SCHEMA protection;

CREATE TABLE peer (
    side            text PRIMARY KEY CHECK (side IN ('a', 'b', 'neutral')),
    organisation    text NOT NULL CHECK (length(organisation) BETWEEN 1 AND 100),
    url             text NOT NULL,
    signing_key     text NOT NULL,
    sealing_key     text NOT NULL,
    last_receipt_at timestamptz,
    last_error      text NOT NULL DEFAULT ''
);

-- The last number written in each stream from this node; the row is the lock that keeps numbers without a gap.
CREATE TABLE envelope_sequence (
    stream   text   NOT NULL CHECK (stream IN ('general', 'protection')),
    to_side  text   NOT NULL,
    last     bigint NOT NULL CHECK (last >= 0),
    PRIMARY KEY (stream, to_side)
);

-- Envelopes this node wrote, or carries for others (at the neutral). Their bytes stand in envelope_bytes.
CREATE TABLE envelope_out (
    stream       text        NOT NULL CHECK (stream IN ('general', 'protection')),
    from_side    text        NOT NULL,
    to_side      text        NOT NULL,
    sequence     bigint      NOT NULL CHECK (sequence >= 1),
    written_at   timestamptz NOT NULL,
    carried_at   timestamptz,
    receipted_at timestamptz,
    returned_at  timestamptz,
    PRIMARY KEY (stream, from_side, to_side, sequence)
);
CREATE INDEX envelope_out_waiting ON envelope_out (to_side, stream, from_side, sequence) WHERE receipted_at IS NULL;
CREATE INDEX envelope_out_unreturned ON envelope_out (from_side) WHERE returned_at IS NULL;

-- Envelopes that arrived for this node.
CREATE TABLE envelope_in (
    stream      text        NOT NULL CHECK (stream IN ('general', 'protection')),
    from_side   text        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence >= 1),
    verdict     text        NOT NULL CHECK (verdict IN ('RECEIVED', 'REFUSED')),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (stream, from_side, sequence)
);

-- The bytes of envelopes and receipts, by direction: 'out' or 'in'.
CREATE TABLE envelope_bytes (
    direction text   NOT NULL CHECK (direction IN ('out', 'in')),
    from_side text   NOT NULL,
    to_side   text   NOT NULL,
    sequence  bigint NOT NULL,
    carried   bytea  NOT NULL,
    receipt   bytea,
    PRIMARY KEY (direction, from_side, to_side, sequence)
);
-- The same for the stream `protection`: what depends on a withheld reason stands in this schema only.
CREATE TABLE protection.envelope_bytes (
    direction text   NOT NULL CHECK (direction IN ('out', 'in')),
    from_side text   NOT NULL,
    to_side   text   NOT NULL,
    sequence  bigint NOT NULL,
    carried   bytea  NOT NULL,
    receipt   bytea,
    PRIMARY KEY (direction, from_side, to_side, sequence)
);

-- What a peer sent that was not good. Kept, never mended.
CREATE TABLE envelope_evidence (
    evidence    uuid        PRIMARY KEY,
    from_side   text        NOT NULL,
    reason      text        NOT NULL,
    carried     bytea       NOT NULL,
    received_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON envelope_in, envelope_evidence FROM CURRENT_USER;

-- The number that is expected next in each stream to this node; the row is the lock that applies them in order.
CREATE TABLE envelope_expected (
    stream    text   NOT NULL CHECK (stream IN ('general', 'protection')),
    from_side text   NOT NULL,
    next      bigint NOT NULL CHECK (next >= 1),
    PRIMARY KEY (stream, from_side)
);
