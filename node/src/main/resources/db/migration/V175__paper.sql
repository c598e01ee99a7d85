-- What was done on paper and entered later; a correction is a later entry that names the one it corrects. Never changed.
CREATE TABLE paper_entry (
    entry       uuid        PRIMARY KEY,
    number      bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    round       text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('taken_in', 'sealed', 'packed', 'handed_over', 'examined',
                                                     'delivered', 'transferred', 'released', 'receipt_signed')),
    subject     text        NOT NULL CHECK (subject <> ''),
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (recorded_at >= happened_at),
    account     text        NOT NULL,
    sheet       text        NOT NULL CHECK (length(sheet) BETWEEN 1 AND 40),
    corrects    uuid        UNIQUE,
    kept_as     uuid        NOT NULL,
    sealed      bytea       NOT NULL
);
CREATE INDEX paper_entry_subject ON paper_entry (subject, number);
CREATE INDEX paper_entry_round ON paper_entry (round, number);
-- No foreign key points to it: its check locks the row, and for that PostgreSQL wants the right to change it.
REVOKE UPDATE, DELETE, TRUNCATE ON paper_entry FROM CURRENT_USER;
