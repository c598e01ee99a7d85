-- Packed parcels as this node knows them: its own, and those announced to it.
CREATE TABLE parcel (
    item_number   text    PRIMARY KEY,
    round         text    NOT NULL,
    side          text    NOT NULL CHECK (side IN ('a', 'b')),
    seal          text    NOT NULL,
    weight_grams  integer NOT NULL CHECK (weight_grams BETWEEN 1 AND 50000),
    pallet        text    NOT NULL,
    consignment   text    NOT NULL,
    delivery_code text    NOT NULL,
    person_ref    text    NOT NULL,
    letters       integer NOT NULL CHECK (letters >= 0),
    drawings      integer NOT NULL CHECK (drawings >= 0),
    terms_version integer NOT NULL CHECK (terms_version >= 0)
);
CREATE INDEX parcel_person ON parcel (round, person_ref);
CREATE INDEX parcel_load ON parcel (round, side, pallet, item_number);
CREATE TABLE parcel_content (
    item_number text    NOT NULL REFERENCES parcel (item_number),
    line        integer NOT NULL CHECK (line >= 1),
    category    text    NOT NULL,
    description text    NOT NULL,
    pieces      integer NOT NULL CHECK (pieces >= 1),
    grams       integer NOT NULL CHECK (grams >= 0),
    PRIMARY KEY (item_number, line)
);
-- The last item number and the last pallet of this node; the row is the lock that keeps both without a gap.
CREATE TABLE packing_count (
    only_row boolean PRIMARY KEY CHECK (only_row),
    items    integer NOT NULL CHECK (items BETWEEN 0 AND 99999999),
    pallets  integer NOT NULL CHECK (pallets >= 0)
);
INSERT INTO packing_count (only_row, items, pallets) VALUES (true, 0, 0);
-- Pallets: at home with the code they go to, at the neutral as announced. Sealed at the close of packing.
CREATE TABLE pallet (
    round         text    NOT NULL,
    side          text    NOT NULL CHECK (side IN ('a', 'b')),
    pallet        text    NOT NULL,
    delivery_code text    NOT NULL,
    parcel_count  integer NOT NULL CHECK (parcel_count BETWEEN 1 AND 48),
    seal          text    NOT NULL DEFAULT '',
    PRIMARY KEY (side, pallet)
);
CREATE INDEX pallet_open ON pallet (round, delivery_code) WHERE seal = '';
CREATE INDEX pallet_round ON pallet (round, side, pallet);
CREATE UNIQUE INDEX pallet_seal ON pallet (side, seal) WHERE seal <> '';
-- What stands on a parcel, at the receiving bureau. There is no column for anything else about the sender.
CREATE TABLE addressee_label (
    item_number    text PRIMARY KEY REFERENCES parcel (item_number),
    sender_name    text NOT NULL,
    surname        text NOT NULL,
    given_name     text NOT NULL,
    patronymic     text NOT NULL,
    birth_date     date NOT NULL,
    rank           text NOT NULL,
    service_number text NOT NULL
);
-- A round's packing ends once.
CREATE TABLE packing_close (
    round        text        PRIMARY KEY,
    account      text        NOT NULL,
    closed_at    timestamptz NOT NULL,
    parcels      integer     NOT NULL CHECK (parcels >= 0),
    pallets      integer     NOT NULL CHECK (pallets >= 0),
    consignments integer     NOT NULL CHECK (consignments >= 0),
    unmatched    integer     NOT NULL CHECK (unmatched >= 0)
);
-- Manifests as signed: the CSV and its DSSE envelope.
CREATE TABLE manifest (
    round       text  NOT NULL,
    consignment text  NOT NULL,
    csv         bytea NOT NULL,
    signed      bytea NOT NULL,
    PRIMARY KEY (round, consignment)
);
REVOKE UPDATE, DELETE, TRUNCATE ON packing_close, manifest, addressee_label FROM CURRENT_USER;
