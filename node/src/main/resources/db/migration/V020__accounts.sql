CREATE TABLE account (
    account       text        PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    role          text        NOT NULL,
    places        text[]      NOT NULL,
    password_hash text        NOT NULL,
    invited_at    timestamptz NOT NULL
);

-- Who was shown which persons, why. Never changed.
CREATE TABLE access_record (
    access_record_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_at              timestamptz NOT NULL,
    account              text        NOT NULL,
    operation            text        NOT NULL,
    purpose              text        NOT NULL,
    subject              text        NOT NULL,
    person_count         integer     NOT NULL CHECK (person_count >= 0)
);
REVOKE UPDATE, DELETE, TRUNCATE ON access_record FROM CURRENT_USER;
