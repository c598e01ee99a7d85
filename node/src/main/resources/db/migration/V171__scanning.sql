-- Scans made on pages, in the order in which this node recorded them: at a pallet, or at one side of a handover. What
-- a scan did stands with the pallet or the handover; here stands what the person was told, so that it can be read again.
CREATE TABLE scan (
    scan       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('pallet', 'given', 'received')),
    place      text        NOT NULL CHECK (place <> ''),
    number     text        NOT NULL CHECK (length(number) <= 60),
    verdict    text        NOT NULL CHECK (verdict <> ''),
    more       text        NOT NULL CHECK (length(more) <= 60),
    counts     boolean     NOT NULL,
    account    text        NOT NULL,
    scanned_at timestamptz NOT NULL
);
CREATE INDEX scan_place ON scan (kind, place, scan);
CREATE INDEX scan_counted ON scan (kind, place, number) WHERE counts;
-- That a scan was taken back: a later row, never a change of the first.
CREATE TABLE scan_taken_back (
    scan          bigint      PRIMARY KEY,
    account       text        NOT NULL,
    taken_back_at timestamptz NOT NULL
);

-- A parcel that was loaded by mistake is taken back before the handover is offered, and may be loaded again: each load
-- is a row of its own.
ALTER TABLE handover_line ADD COLUMN load integer NOT NULL DEFAULT 1 CHECK (load BETWEEN 1 AND 100);
ALTER TABLE handover_line DROP CONSTRAINT handover_line_pkey;
ALTER TABLE handover_line ADD PRIMARY KEY (handover, number, load);
CREATE TABLE line_taken_back (
    handover      uuid        NOT NULL,
    number        text        NOT NULL,
    load          integer     NOT NULL,
    account       text        NOT NULL,
    taken_back_at timestamptz NOT NULL,
    PRIMARY KEY (handover, number, load)
);
-- The lines that stand.
CREATE VIEW handover_line_now AS
    SELECT l.handover, l.number, l.load, l.seal, l.weight_grams, l.salt, l.given_at, l.recorded_at, l.account
      FROM handover_line l
     WHERE NOT EXISTS (SELECT 1
                         FROM line_taken_back b
                        WHERE b.handover = l.handover AND b.number = l.number AND b.load = l.load);

-- A receiver's reading that agreed is taken back before he signs: a later turn that says so.
ALTER TABLE line_turn DROP CONSTRAINT line_turn_kind_check;
ALTER TABLE line_turn ADD CONSTRAINT line_turn_kind_check CHECK (kind IN ('reading', 'inspection', 'taken_back'));

REVOKE UPDATE, DELETE, TRUNCATE ON scan, scan_taken_back, line_taken_back FROM CURRENT_USER;
