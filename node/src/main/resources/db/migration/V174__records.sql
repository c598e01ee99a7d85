-- What is written about people is sealed with a key for each record; destroying the key erases the record (DP-6).
-- A database of an earlier day holds people in clear, and only the program could seal them.
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM held_person) OR EXISTS (SELECT 1 FROM held_line_refused)
       OR EXISTS (SELECT 1 FROM enquiry_answer) OR EXISTS (SELECT 1 FROM listed_person)
       OR EXISTS (SELECT 1 FROM intake_row) OR EXISTS (SELECT 1 FROM addressee_label)
       OR EXISTS (SELECT 1 FROM answer) OR EXISTS (SELECT 1 FROM envelope_bytes WHERE direction = 'in') THEN
        RAISE EXCEPTION 'This database holds people in clear, from before 0.1.0. Start with an empty database.';
    END IF;
END
$$;

-- One row for each record about a person: for what it is kept, until when somebody looks at it again, when it was erased.
CREATE TABLE kept_record (
    record     uuid        PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('parcel', 'label', 'listed_person', 'held_person', 'copies',
                                                    'evidence')),
    round      text        NOT NULL,
    subject    text        NOT NULL,
    purpose    text        NOT NULL CHECK (purpose IN ('RFL', 'NIB_NOTIFICATION', 'PARCEL', 'EXCHANGE', 'RETURN',
                                                       'ACCESS')),
    kept_since timestamptz NOT NULL,
    review_on  date        NOT NULL,
    erased_at  timestamptz,
    erasure    uuid        CHECK (erasure IS NULL OR erased_at IS NOT NULL)
);
CREATE UNIQUE INDEX kept_record_subject ON kept_record (kind, round, subject) WHERE erased_at IS NULL;
CREATE INDEX kept_record_review ON kept_record (review_on, kind, round, subject) WHERE erased_at IS NULL;
-- Who erased records, on which ground. Never changed.
CREATE TABLE erasure (
    erasure        uuid        PRIMARY KEY,
    round          text        NOT NULL,
    ground         text        NOT NULL CHECK (ground IN ('purpose_fulfilled', 'asked_by_person', 'asked_by_family',
                                                          'no_legal_basis')),
    first_account  text        NOT NULL,
    second_account text        NOT NULL CHECK (second_account <> first_account),
    erased_at      timestamptz NOT NULL,
    records        integer     NOT NULL CHECK (records >= 1)
);
-- Who looked at a record and keeps it, until when. Never changed.
CREATE TABLE record_review (
    record      uuid        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    ground      text        NOT NULL CHECK (ground IN ('still_held', 'claim_open', 'enquiry_open', 'proceedings')),
    account     text        NOT NULL,
    review_on   date        NOT NULL,
    PRIMARY KEY (record, reviewed_at)
);
-- No foreign key names these tables: PostgreSQL checks one with a row lock, which needs the grant that is revoked here.
REVOKE UPDATE, DELETE, TRUNCATE ON erasure, record_review FROM CURRENT_USER;

-- The keys stand apart, so that they are backed up apart: 12 bytes nonce, 32 bytes key, 16 bytes proof. What is
-- destroyed is vacuumed at once.
CREATE SCHEMA record_keys;
CREATE TABLE record_keys.record_key (
    record  uuid  PRIMARY KEY,
    wrapped bytea NOT NULL CHECK (octet_length(wrapped) = 60)
) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
CREATE VIEW record_keys.kept AS
SELECT r.record, k.wrapped, r.erased_at
  FROM kept_record r
  LEFT JOIN record_keys.record_key k ON k.record = r.record;

-- kept_as says as which record something is kept; sealed is what it says.
ALTER TABLE answer DROP COLUMN body;
ALTER TABLE answer
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sealed  bytea NOT NULL;

-- Of what this node wrote or carries, the bytes are sealed to the recipient; of what arrived, they are sealed here.
ALTER TABLE envelope_bytes
    ADD COLUMN kept_as uuid CHECK ((kept_as IS NOT NULL) = (direction = 'in')),
    ADD COLUMN sha256  text NOT NULL CHECK (length(sha256) = 64);
ALTER TABLE protection.envelope_bytes
    ADD COLUMN kept_as uuid CHECK ((kept_as IS NOT NULL) = (direction = 'in')),
    ADD COLUMN sha256  text NOT NULL CHECK (length(sha256) = 64);
ALTER TABLE envelope_evidence ADD COLUMN kept_as uuid NOT NULL;

ALTER TABLE held_person
    DROP COLUMN surname, DROP COLUMN given_name, DROP COLUMN patronymic, DROP COLUMN birth_date, DROP COLUMN rank,
    DROP COLUMN service_number, DROP COLUMN postal_address, DROP COLUMN health;
ALTER TABLE held_person
    ADD COLUMN kept_as        uuid NOT NULL,
    ADD COLUMN sealed         bytea,
    ADD COLUMN address_sealed bytea;

ALTER TABLE held_line_refused DROP COLUMN cells, DROP COLUMN faults;
ALTER TABLE held_line_refused
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sealed  bytea NOT NULL;

-- A digest under the node's key finds an exact spelling; it is empty where nothing is written or all is erased.
DROP VIEW unmatched_addressee;
ALTER TABLE listed_person
    DROP COLUMN service_number, DROP COLUMN surname, DROP COLUMN given_name, DROP COLUMN patronymic,
    DROP COLUMN birth_date, DROP COLUMN rank;
ALTER TABLE listed_person
    ADD COLUMN kept_as             uuid NOT NULL,
    ADD COLUMN sealed              bytea,
    ADD COLUMN number_digest       text NOT NULL DEFAULT '',
    ADD COLUMN number_birth_digest text NOT NULL DEFAULT '';
CREATE INDEX listed_person_number ON listed_person (round, number_digest) WHERE number_digest <> '';
CREATE INDEX listed_person_kept ON listed_person (kept_as);

ALTER TABLE sought_addressee
    DROP COLUMN surname, DROP COLUMN given_name, DROP COLUMN patronymic, DROP COLUMN birth_date, DROP COLUMN rank,
    DROP COLUMN service_number;
ALTER TABLE sought_addressee
    ADD COLUMN kept_as             uuid NOT NULL,
    ADD COLUMN sealed              bytea,
    ADD COLUMN surname_digest      text NOT NULL DEFAULT '',
    ADD COLUMN number_digest       text NOT NULL DEFAULT '',
    ADD COLUMN number_birth_digest text NOT NULL DEFAULT '',
    -- By which rule he waited when records of his round were erased; before that it is computed.
    ADD COLUMN waited_by           text NOT NULL DEFAULT '';
CREATE INDEX sought_addressee_surname ON sought_addressee (surname_digest) WHERE surname_digest <> '';
CREATE INDEX sought_addressee_kept ON sought_addressee (kept_as);
-- Whom nobody is confirmed for, and by which rule he waits: his number is listed with another day of birth and with no
-- equal one (another man, or a mistyped date), or he is on no list.
CREATE VIEW unmatched_addressee AS
SELECT s.round,
       s.parcel_ref,
       CASE WHEN s.waited_by <> '' THEN s.waited_by
            WHEN s.number_digest <> ''
                 AND EXISTS (SELECT 1 FROM listed_person p
                              WHERE p.round = s.round AND p.number_digest = s.number_digest AND p.listed
                                AND p.number_digest <> '' AND p.number_birth_digest <> s.number_birth_digest)
                 AND NOT EXISTS (SELECT 1 FROM listed_person p
                                  WHERE p.round = s.round AND p.number_digest = s.number_digest AND p.listed
                                    AND p.number_digest <> '' AND p.number_birth_digest = s.number_birth_digest)
            THEN 'list.conflict'
            ELSE 'list.none'
       END AS rule
  FROM sought_addressee s
 WHERE s.person_ref = '';

-- What a line says after it was read again.
DROP VIEW owed;
DROP VIEW enquiry_now;
ALTER TABLE enquiry_answer DROP COLUMN value;
ALTER TABLE enquiry_answer
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sealed  bytea NOT NULL;
CREATE VIEW enquiry_now AS
SELECT e.enquiry, e.way, e.round, e.person_ref, e.field, e.account, e.owed_by, e.asked_at, a.word, a.kept_as, a.sealed,
       a.account AS answered_by, a.answered_at, coalesce(a.word = 'unreadable', true) AS open
  FROM enquiry e
  LEFT JOIN LATERAL (SELECT one.word, one.kept_as, one.sealed, one.account, one.answered_at
                       FROM enquiry_answer one
                      WHERE one.enquiry = e.enquiry
                      ORDER BY one.answer_number DESC
                      LIMIT 1) a ON true;
CREATE VIEW owed (duty, round, owed_by, since, due_at) AS
SELECT duty, round, owed_by, since, due_at
  FROM owed_in_a_round
UNION ALL
SELECT 'ANSWER_ENQUIRY', round, owed_by, asked_at, NULL
  FROM enquiry_now
 WHERE open;

ALTER TABLE intake_row
    DROP COLUMN cells, DROP COLUMN sha256, DROP COLUMN faults, DROP COLUMN sender_name, DROP COLUMN contents;
ALTER TABLE intake_row
    ADD COLUMN kept_as     uuid NOT NULL,
    ADD COLUMN sealed      bytea,
    ADD COLUMN form_digest text NOT NULL;
CREATE INDEX intake_row_kept ON intake_row (kept_as);

ALTER TABLE parcel ADD COLUMN kept_as uuid;
CREATE INDEX parcel_kept ON parcel (kept_as) WHERE kept_as IS NOT NULL;
ALTER TABLE parcel_content DROP COLUMN description;
ALTER TABLE parcel_content ADD COLUMN sealed bytea;
ALTER TABLE addressee_label
    DROP COLUMN sender_name, DROP COLUMN surname, DROP COLUMN given_name, DROP COLUMN patronymic,
    DROP COLUMN birth_date, DROP COLUMN rank, DROP COLUMN service_number;
ALTER TABLE addressee_label
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sealed  bytea NOT NULL;
-- csv and signed are sealed; the proof is signed too and says no more than the digest of the file and its parcels.
ALTER TABLE manifest
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sha256  text  NOT NULL CHECK (length(sha256) = 64),
    ADD COLUMN proof   bytea NOT NULL;
ALTER TABLE inspection ADD COLUMN kept_as uuid NOT NULL;
ALTER TABLE protection.withheld_reason DROP COLUMN reason, DROP COLUMN note;
ALTER TABLE protection.withheld_reason
    ADD COLUMN kept_as uuid  NOT NULL,
    ADD COLUMN sealed  bytea NOT NULL;
