-- Whose database this is; written at the first start.
CREATE TABLE node_identity (
    only_row    boolean PRIMARY KEY CHECK (only_row),
    side        text    NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    simulated   boolean NOT NULL,
    fingerprint text    NOT NULL
);
-- One-time links by which people open their accounts; only the hash of the word is kept.
CREATE TABLE invitation (
    token_sha256 text        PRIMARY KEY CHECK (length(token_sha256) = 64),
    account      text        NOT NULL CHECK (account ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    role         text        NOT NULL,
    places       text[]      NOT NULL,
    invited_by   text        NOT NULL,
    invited_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > invited_at)
);
CREATE INDEX invitation_account ON invitation (account, invited_at);
CREATE TABLE invitation_use (
    token_sha256 text        PRIMARY KEY,
    used_at      timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON node_identity, invitation, invitation_use FROM CURRENT_USER;
-- An operator closed the account; nobody signs in with it.
ALTER TABLE account ADD COLUMN locked_at timestamptz;
-- Deeds that cannot be undone wait here for a second person: who asked first, for exactly what.
CREATE TABLE first_word (
    operation text        NOT NULL,
    subject   text        NOT NULL CHECK (length(subject) = 64),
    account   text        NOT NULL,
    said_at   timestamptz NOT NULL,
    PRIMARY KEY (operation, subject, account)
);
CREATE INDEX first_word_said ON first_word (said_at);
