-- Parcels that the neutral handed to this bureau, and what becomes of them here.
CREATE TABLE place_parcel (
    item_number  text        PRIMARY KEY,
    round        text        NOT NULL,
    person_ref   text        NOT NULL,
    place        text        NOT NULL,
    consignment  text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('announced', 'received', 'examined', 'delivered',
                                                       'cannot_be_given', 'released', 'lost')),
    received_at  timestamptz,
    rerouted_at  timestamptz,
    escalated_at timestamptz,
    ended_at     timestamptz,
    CHECK (state NOT IN ('received', 'examined') OR received_at IS NOT NULL)
);
CREATE INDEX place_parcel_place ON place_parcel (round, place, item_number);
CREATE INDEX place_parcel_person ON place_parcel (round, person_ref);
CREATE INDEX place_parcel_consignment ON place_parcel (round, consignment);
CREATE INDEX place_parcel_clock ON place_parcel (received_at) WHERE state = 'received' AND escalated_at IS NULL;

-- Times during which a parcel's clock (C-16) stands still.
CREATE TABLE clock_stop (
    item_number text        NOT NULL REFERENCES place_parcel (item_number),
    reason      text        NOT NULL CHECK (reason IN ('address', 'inspection')),
    since       timestamptz NOT NULL,
    until       timestamptz,
    PRIMARY KEY (item_number, reason, since),
    CHECK (until >= since)
);

-- The one examination by this side (C-14): the primary key is the rule.
CREATE TABLE examination (
    item_number  text        PRIMARY KEY REFERENCES place_parcel (item_number),
    witness_kind text        NOT NULL CHECK (witness_kind IN ('addressee', 'delegate')),
    witness      text        NOT NULL,
    account      text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE TABLE removal (
    item_number text    NOT NULL,
    removal     integer NOT NULL CHECK (removal >= 1),
    line        integer NOT NULL CHECK (line >= 1),
    pieces      integer NOT NULL CHECK (pieces >= 1),
    rule        text    NOT NULL,
    became      text    NOT NULL CHECK (became IN ('returned_to_sender', 'kept_under_receipt', 'perished')),
    number      text    NOT NULL,
    PRIMARY KEY (item_number, removal)
);

-- A fellow prisoner whom an addressee delegated to attend the examination (C-15).
CREATE TABLE delegation (
    delegation  uuid        PRIMARY KEY,
    round       text        NOT NULL,
    person_ref  text        NOT NULL,
    fellow_ref  text        NOT NULL CHECK (fellow_ref <> person_ref),
    account     text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX delegation_person ON delegation (round, person_ref, fellow_ref);

CREATE TABLE delivery (
    item_number  text        PRIMARY KEY,
    against      text        NOT NULL CHECK (against IN ('signature', 'mark', 'paper')),
    witnessed_by text        NOT NULL,
    account      text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CHECK (against <> 'paper' OR witnessed_by <> '')
);

-- A transfer announced without the new postal address (T-01).
CREATE TABLE address_awaited (
    round      text        NOT NULL,
    person_ref text        NOT NULL,
    since      timestamptz NOT NULL,
    until      timestamptz,
    PRIMARY KEY (round, person_ref, since)
);

-- The two receipts of a consignment (C-20), both under the same bytes.
CREATE TABLE consignment_receipt (
    round       text        NOT NULL,
    consignment text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('representative', 'authority')),
    account     text        NOT NULL,
    document    bytea       NOT NULL,
    envelope    bytea       NOT NULL,
    signed_at   timestamptz NOT NULL,
    PRIMARY KEY (round, consignment, kind)
);

-- Clocks that escalated: raised here, or told by the other bureau.
CREATE TABLE escalation (
    item_number text        NOT NULL,
    rule        text        NOT NULL,
    round       text        NOT NULL,
    raised_at   timestamptz NOT NULL,
    PRIMARY KEY (item_number, rule)
);
CREATE INDEX escalation_round ON escalation (round, raised_at, item_number);
-- No foreign key points to these: its check locks the row, and for that PostgreSQL wants the right to change it.
REVOKE UPDATE, DELETE, TRUNCATE ON examination, removal, delegation, delivery, consignment_receipt, escalation
    FROM CURRENT_USER;
