-- How many parcels of a round the counter accepted; the row is the lock that lets one intake run at a time and keeps
-- the quota.
CREATE TABLE intake_count (
    round    text    PRIMARY KEY,
    accepted integer NOT NULL CHECK (accepted >= 0),
    closed   boolean NOT NULL DEFAULT false
);
-- Files as imported. The same bytes are one file.
CREATE TABLE intake_file (
    file          uuid        PRIMARY KEY,
    round         text        NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sha256        text        NOT NULL CHECK (length(sha256) = 64),
    terms_version integer     NOT NULL,
    accepted      integer     NOT NULL CHECK (accepted >= 0),
    refused       integer     NOT NULL CHECK (refused >= 0),
    unchanged     integer     NOT NULL CHECK (unchanged >= 0),
    account       text        NOT NULL,
    imported_at   timestamptz NOT NULL,
    UNIQUE (round, sha256)
);
-- No foreign key names this table: PostgreSQL checks one with a row lock, which needs the grant that is revoked here.
REVOKE UPDATE, DELETE, TRUNCATE ON intake_file FROM CURRENT_USER;
-- One row for each parcel that was handed in, accepted or refused, with its cells as they were written.
CREATE TABLE intake_row (
    intake        uuid        PRIMARY KEY,
    intake_number bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    round         text        NOT NULL,
    file          uuid,
    row           integer     NOT NULL CHECK (row >= 0),
    parcel_ref    text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('refused', 'accepted', 'sealed', 'packed')),
    superseded    boolean     NOT NULL DEFAULT false CHECK (NOT superseded OR state = 'refused'),
    terms_version integer     NOT NULL,
    account       text        NOT NULL,
    handed_in_at  timestamptz NOT NULL,
    cells         text        NOT NULL,
    sha256        text        NOT NULL CHECK (length(sha256) = 64),
    rules         text        NOT NULL CHECK ((rules <> '') = (state = 'refused')),
    faults        text        NOT NULL,
    warnings      text        NOT NULL,
    sender_name   text        NOT NULL,
    weight_grams  integer     NOT NULL CHECK (weight_grams >= 0),
    letters       integer     NOT NULL CHECK (letters >= 0),
    drawings      integer     NOT NULL CHECK (drawings >= 0),
    contents      text        NOT NULL,
    seal          text        NOT NULL DEFAULT '' CHECK ((seal <> '') = (state IN ('sealed', 'packed'))),
    item_number   text        NOT NULL DEFAULT '' CHECK ((item_number <> '') = (state = 'packed'))
);
CREATE UNIQUE INDEX intake_row_reference ON intake_row (round, parcel_ref) WHERE state <> 'refused';
CREATE UNIQUE INDEX intake_row_seal ON intake_row (seal) WHERE seal <> '';
CREATE UNIQUE INDEX intake_row_item ON intake_row (item_number) WHERE item_number <> '';
CREATE INDEX intake_row_round ON intake_row (round, intake_number);
CREATE INDEX intake_row_refused ON intake_row (round, parcel_ref) WHERE state = 'refused' AND NOT superseded;
CREATE INDEX intake_row_file ON intake_row (file, intake_number) WHERE state = 'refused';
