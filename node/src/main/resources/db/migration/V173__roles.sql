-- Which persons and parcels a read showed, by their references and never by name; empty where no reference is kept.
ALTER TABLE access_record ADD COLUMN lines text[] NOT NULL DEFAULT '{}';
CREATE INDEX access_record_lines ON access_record USING gin (lines);
CREATE INDEX access_record_account ON access_record (account, access_record_number);

-- Who tells a family in person, as protection officers agreed it; the newest of a parcel stands.
CREATE TABLE protection.family_teller (
    teller_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_number   text        NOT NULL,
    teller        text        NOT NULL CHECK (length(teller) BETWEEN 1 AND 100),
    agreed_by     text        NOT NULL,
    agreed_at     timestamptz NOT NULL
);
CREATE INDEX family_teller_parcel ON protection.family_teller (item_number, teller_number);
-- That a family was told; it stands until it is withdrawn.
CREATE TABLE protection.family_telling (
    telling_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_number    text        NOT NULL,
    whom           text        NOT NULL CHECK (length(whom) BETWEEN 1 AND 100),
    told_by        text        NOT NULL CHECK (length(told_by) BETWEEN 1 AND 100),
    manner         text        NOT NULL CHECK (manner IN ('in_person', 'by_phone')),
    told_at        timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE INDEX family_telling_parcel ON protection.family_telling (item_number, telling_number);
CREATE TABLE protection.family_telling_withdrawal (
    telling_number bigint      PRIMARY KEY,
    reason         text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    withdrawn_by   text        NOT NULL,
    withdrawn_at   timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE
    ON protection.family_teller, protection.family_telling, protection.family_telling_withdrawal FROM CURRENT_USER;
