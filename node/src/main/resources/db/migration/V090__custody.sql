-- Where each parcel stands, as this node sees it now. Computed from custody_event; the row is also the lock of its
-- parcel.
CREATE TABLE custody_now (
    number       text        PRIMARY KEY,
    round        text        NOT NULL,
    home         text        NOT NULL CHECK (home IN ('a', 'b')),
    place        text        NOT NULL CHECK (place IN ('held', 'delivered', 'lost', 'home')),
    holder       text        NOT NULL,
    way          text        NOT NULL CHECK (way IN ('out', 'back')),
    is_open      boolean     NOT NULL,
    seal         text        NOT NULL,
    weight_grams integer     NOT NULL,
    destination  text        NOT NULL DEFAULT '',
    loaded_in    uuid,
    disputed_in  uuid,
    last_at      timestamptz NOT NULL,
    CHECK (is_open OR (length(seal) BETWEEN 1 AND 20 AND weight_grams BETWEEN 1 AND 50000))
);

-- What happened to parcels, in the order in which this node recorded it. Never changed: a correction is a new event.
CREATE TABLE custody_event (
    event_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number       text        NOT NULL,
    round        text        NOT NULL,
    kind         text        NOT NULL,
    from_party   text        NOT NULL,
    to_party     text        NOT NULL,
    seal         text        NOT NULL,
    weight_grams integer     NOT NULL,
    first_hand   boolean     NOT NULL,
    happened_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    account      text        NOT NULL,
    document     text        NOT NULL,
    line         text        NOT NULL
);
CREATE INDEX custody_event_parcel ON custody_event (number, happened_at, event_number);
CREATE INDEX custody_event_round ON custody_event (round, event_number);
CREATE UNIQUE INDEX custody_event_once ON custody_event (document, kind, number) WHERE document <> '';

CREATE TABLE handover (
    handover  uuid        PRIMARY KEY,
    round     text        NOT NULL,
    giver     text        NOT NULL,
    receiver  text        NOT NULL CHECK (receiver <> giver),
    state     text        NOT NULL CHECK (state IN ('loading', 'offered', 'received', 'agreed')),
    opened_at timestamptz NOT NULL,
    opened_by text        NOT NULL,
    document  text        NOT NULL DEFAULT ''
);
CREATE INDEX handover_round ON handover (round, opened_at, handover);

-- What the giver loaded, each line once.
CREATE TABLE handover_line (
    handover     uuid        NOT NULL REFERENCES handover (handover),
    number       text        NOT NULL,
    seal         text        NOT NULL CHECK (length(seal) BETWEEN 1 AND 20),
    weight_grams integer     NOT NULL CHECK (weight_grams BETWEEN 1 AND 50000),
    salt         text        NOT NULL,
    given_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    account      text        NOT NULL,
    PRIMARY KEY (handover, number)
);

-- What happened to a line afterwards, in turns: the receiver's readings and joint inspections.
CREATE TABLE line_turn (
    handover     uuid        NOT NULL,
    number       text        NOT NULL,
    turn         integer     NOT NULL CHECK (turn BETWEEN 1 AND 100),
    kind         text        NOT NULL CHECK (kind IN ('reading', 'inspection')),
    seal         text        NOT NULL CHECK (length(seal) BETWEEN 1 AND 20),
    weight_grams integer     NOT NULL CHECK (weight_grams BETWEEN 1 AND 50000),
    is_settled   boolean     NOT NULL,
    rule         text        NOT NULL,
    digest       text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    account      text        NOT NULL,
    PRIMARY KEY (handover, number, turn)
);

-- Records of joint inspections, with the counted lines; at bureaus only. Named by their digest.
CREATE TABLE inspection (
    digest      text        PRIMARY KEY CHECK (length(digest) = 64),
    number      text        NOT NULL,
    record      bytea       NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX inspection_number ON inspection (number, recorded_at);

-- Documents that were signed, named by their digest; for handovers with the lines whose digests stand in them.
CREATE TABLE custody_document (
    sha256      text        PRIMARY KEY CHECK (length(sha256) = 64),
    type        text        NOT NULL,
    body        bytea       NOT NULL,
    lines       bytea       NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE TABLE custody_signature (
    document text  NOT NULL,
    party    text  NOT NULL,
    envelope bytea NOT NULL,
    PRIMARY KEY (document, party)
);

-- The neutral's legs: the commitment everywhere; the record at the neutral, elsewhere once it is disclosed.
CREATE TABLE leg (
    leg         uuid        PRIMARY KEY,
    round       text        NOT NULL,
    commitment  text        NOT NULL CHECK (length(commitment) = 64),
    recorded_at timestamptz NOT NULL
);
CREATE INDEX leg_round ON leg (round, recorded_at, leg);
CREATE TABLE leg_record (
    leg         uuid        PRIMARY KEY,
    record      bytea       NOT NULL,
    matches     boolean     NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE TABLE leg_disclosure (
    leg          uuid        NOT NULL,
    to_side      text        NOT NULL CHECK (to_side IN ('a', 'b')),
    disclosed_at timestamptz NOT NULL,
    PRIMARY KEY (leg, to_side)
);

-- Who says that a difference is settled; both parties' words settle it.
CREATE TABLE dispute_settlement (
    handover   uuid        NOT NULL,
    number     text        NOT NULL,
    side       text        NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    account    text        NOT NULL,
    reason     text        NOT NULL,
    settled_at timestamptz NOT NULL,
    PRIMARY KEY (handover, number, side)
);
-- No foreign key points to these: its check locks the row, and for that PostgreSQL wants the right to change it.
REVOKE UPDATE, DELETE, TRUNCATE ON custody_event, handover_line, line_turn, inspection, custody_document,
    custody_signature, leg, leg_record, leg_disclosure, dispute_settlement FROM CURRENT_USER;
