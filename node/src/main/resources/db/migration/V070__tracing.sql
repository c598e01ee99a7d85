-- Addressees as families wrote them, one for each parcel taken in, and whom an officer confirmed them to be.
CREATE TABLE sought_addressee (
    round          text    NOT NULL,
    parcel_ref     text    NOT NULL,
    surname        text    NOT NULL,
    given_name     text    NOT NULL,
    patronymic     text    NOT NULL,
    birth_date     date    NOT NULL,
    rank           text    NOT NULL,
    service_number text    NOT NULL,
    person_ref     text    NOT NULL DEFAULT '',
    packed         boolean NOT NULL DEFAULT false CHECK (NOT packed OR person_ref <> ''),
    PRIMARY KEY (round, parcel_ref)
);
CREATE INDEX sought_addressee_unmatched ON sought_addressee (round, parcel_ref) WHERE person_ref = '';
-- How often a round was searched; the row is the lock that lets one search or decision run at a time.
CREATE TABLE match_search (
    round    text   PRIMARY KEY,
    searches bigint NOT NULL
);
-- What software proposes now; computed anew after each list and each intake.
CREATE TABLE match_proposal (
    proposal   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    round      text NOT NULL,
    parcel_ref text NOT NULL,
    person_ref text NOT NULL CHECK (person_ref <> ''),
    basis      text NOT NULL,
    PRIMARY KEY (round, parcel_ref, person_ref),
    FOREIGN KEY (round, parcel_ref) REFERENCES sought_addressee (round, parcel_ref)
);
-- What a named officer confirmed: one record that lists its lines.
CREATE TABLE match_confirmation (
    confirmation uuid        PRIMARY KEY,
    round        text        NOT NULL,
    account      text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    line_count   integer     NOT NULL CHECK (line_count BETWEEN 1 AND 5000)
);
CREATE TABLE match_confirmation_line (
    confirmation uuid    NOT NULL,
    line         integer NOT NULL CHECK (line >= 1),
    parcel_ref   text    NOT NULL,
    person_ref   text    NOT NULL,
    basis        text    NOT NULL,
    PRIMARY KEY (confirmation, line)
);
CREATE TABLE match_withdrawal (
    withdrawal   uuid        PRIMARY KEY,
    round        text        NOT NULL,
    parcel_ref   text        NOT NULL,
    person_ref   text        NOT NULL,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    account      text        NOT NULL,
    withdrawn_at timestamptz NOT NULL
);
-- No foreign key names these tables: PostgreSQL checks one with a row lock, which needs the grant revoked here.
REVOKE UPDATE, DELETE, TRUNCATE ON match_confirmation, match_confirmation_line, match_withdrawal FROM CURRENT_USER;
-- Whom nobody is confirmed for, and by which rule he waits: his number is listed with another day of birth and with no
-- equal one (another man, or a mistyped date), or he is on no list.
CREATE VIEW unmatched_addressee AS
SELECT s.round,
       s.parcel_ref,
       CASE WHEN s.service_number <> ''
                 AND EXISTS (SELECT 1 FROM listed_person p
                              WHERE p.round = s.round AND p.service_number = s.service_number AND p.listed
                                AND p.service_number <> '' AND p.birth_date IS DISTINCT FROM s.birth_date)
                 AND NOT EXISTS (SELECT 1 FROM listed_person p
                                  WHERE p.round = s.round AND p.service_number = s.service_number AND p.listed
                                    AND p.service_number <> '' AND p.birth_date = s.birth_date)
            THEN 'list.conflict'
            ELSE 'list.none'
       END AS rule
  FROM sought_addressee s
 WHERE s.person_ref = '';
