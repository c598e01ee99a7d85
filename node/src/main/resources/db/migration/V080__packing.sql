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
    drawings      integer NOT NULL CHECK (drawings >= 0)
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
