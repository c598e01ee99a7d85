-- People whom this bureau holds, newest list first to last seen. Health never leaves this table.
CREATE TABLE held_person (
    person_ref     text PRIMARY KEY,
    surname        text NOT NULL,
    given_name     text NOT NULL,
    patronymic     text NOT NULL,
    birth_date     date,
    rank           text NOT NULL,
    service_number text NOT NULL,
    place          text NOT NULL,
    postal_address text NOT NULL DEFAULT '',
    health         text NOT NULL,
    regime         text NOT NULL CHECK (regime IN ('prisoner_of_war', 'civilian', 'undetermined')),
    listed         boolean NOT NULL DEFAULT true
);
-- A code for each place towards the other side, random per round.
CREATE TABLE delivery_code (
    round text NOT NULL,
    place text NOT NULL,
    code  text NOT NULL,
    PRIMARY KEY (round, place),
    UNIQUE (round, code)
);
