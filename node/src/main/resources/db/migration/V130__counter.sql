-- An accepted parcel may be corrected until it is sealed: the row it was stays, and counts no more.
ALTER TABLE intake_row DROP CONSTRAINT intake_row_check;
ALTER TABLE intake_row
    ADD CONSTRAINT intake_row_superseded CHECK (NOT superseded OR state IN ('refused', 'accepted'));
DROP INDEX intake_row_reference;
CREATE UNIQUE INDEX intake_row_reference ON intake_row (round, parcel_ref) WHERE state <> 'refused' AND NOT superseded;
-- The last serial of the references that the counter gave itself.
ALTER TABLE intake_count ADD COLUMN given integer NOT NULL DEFAULT 0 CHECK (given >= 0);
-- What waits for a clerk.
CREATE INDEX intake_row_unsealed ON intake_row (handed_in_at) WHERE state = 'accepted' AND NOT superseded;
CREATE INDEX intake_row_aside ON intake_row (handed_in_at) WHERE state = 'refused' AND NOT superseded;
CREATE INDEX intake_row_unpacked ON intake_row (round, parcel_ref) WHERE state = 'sealed';
-- A name is searched for in its exact spelling.
CREATE INDEX sought_addressee_surname ON sought_addressee (surname);
-- Receipts given at the counter. The secret itself is nowhere: only its hash. The newest of a parcel counts.
CREATE TABLE counter_receipt (
    receipt     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round       text        NOT NULL,
    parcel_ref  text        NOT NULL,
    secret_hash text        NOT NULL,
    account     text        NOT NULL,
    issued_at   timestamptz NOT NULL
);
CREATE INDEX counter_receipt_parcel ON counter_receipt (round, parcel_ref, receipt);
REVOKE UPDATE, DELETE, TRUNCATE ON counter_receipt FROM CURRENT_USER;
