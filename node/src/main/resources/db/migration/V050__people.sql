-- People whom this bureau holds, newest list first to last seen. Health never leaves this table.
CREATE TABLE held_person (
    person_ref     text PRIMARY KEY CHECK (length(person_ref) BETWEEN 1 AND 60),
    surname        text NOT NULL,
    given_name     text NOT NULL,
    patronymic     text NOT NULL,
    birth_date     date,
    rank           text NOT NULL,
    service_number text NOT NULL,
    place          text NOT NULL CHECK (place <> ''),
    postal_address text NOT NULL DEFAULT '',
    health         text NOT NULL,
    regime         text NOT NULL CHECK (regime IN ('prisoner_of_war', 'civilian', 'undetermined')),
    listed         boolean NOT NULL DEFAULT true,
    last_list      uuid
);
CREATE INDEX held_person_place ON held_person (place, person_ref);
-- A code for each place towards the other side, random per round.
CREATE TABLE delivery_code (
    round text NOT NULL,
    place text NOT NULL,
    code  text NOT NULL,
    PRIMARY KEY (round, place),
    UNIQUE (round, code)
);
-- How many lists were brought in; the row is the lock that lets one list in at a time.
CREATE TABLE held_list_count (
    only_row boolean PRIMARY KEY CHECK (only_row),
    lists    bigint  NOT NULL
);
-- Lists as imported, one row each; the same bytes twice in a row are one list.
CREATE TABLE held_list (
    list        uuid        PRIMARY KEY,
    list_number bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    round       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('whole', 'later')),
    sha256      text        NOT NULL CHECK (length(sha256) = 64),
    lines       integer     NOT NULL CHECK (lines = accepted + refused),
    accepted    integer     NOT NULL CHECK (accepted >= 0),
    refused     integer     NOT NULL CHECK (refused >= 0),
    gone        integer     NOT NULL CHECK (gone >= 0),
    account     text        NOT NULL,
    imported_at timestamptz NOT NULL
);
CREATE INDEX held_list_round ON held_list (round, list_number);
REVOKE UPDATE, DELETE, TRUNCATE ON held_list FROM CURRENT_USER;
-- What the other side says whom of ours it holds. There is no column for place or health.
CREATE TABLE listed_person (
    round          text    NOT NULL,
    person_ref     text    NOT NULL CHECK (length(person_ref) BETWEEN 1 AND 60),
    service_number text    NOT NULL,
    surname        text    NOT NULL,
    given_name     text    NOT NULL,
    patronymic     text    NOT NULL,
    birth_date     date,
    rank           text    NOT NULL,
    delivery_code  text    NOT NULL CHECK (delivery_code <> ''),
    list           uuid    NOT NULL,
    listed         boolean NOT NULL DEFAULT true,
    PRIMARY KEY (round, person_ref)
);
CREATE INDEX listed_person_number ON listed_person (round, service_number) WHERE service_number <> '';
