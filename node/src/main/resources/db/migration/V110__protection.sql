-- Why parcels could not be given. Nothing outside this schema depends on it.
CREATE TABLE protection.withheld_reason (
    item_number text        PRIMARY KEY,
    round       text        NOT NULL,
    reason      text        NOT NULL CHECK (reason IN ('refused', 'in_hospital', 'not_found', 'died')),
    note        text        NOT NULL CHECK (length(note) <= 300),
    reported_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON protection.withheld_reason FROM CURRENT_USER;
