-- Rulebooks of both sides, as published; a change is a new version.
CREATE TABLE rulebook (
    side         text        NOT NULL CHECK (side IN ('a', 'b')),
    version      integer     NOT NULL CHECK (version >= 1),
    sha256       text        NOT NULL CHECK (length(sha256) = 64),
    csv          bytea       NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (side, version)
);

-- Terms as bytes that are signed.
CREATE TABLE round_terms (
    round       text        NOT NULL CHECK (round ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    version     integer     NOT NULL CHECK (version >= 1),
    terms       bytea       NOT NULL,
    sha256      text        NOT NULL UNIQUE CHECK (length(sha256) = 64),
    proposed_by text        NOT NULL CHECK (proposed_by IN ('a', 'b')),
    state       text        NOT NULL CHECK (state IN ('proposed', 'agreed', 'refused', 'closed')),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (round, version)
);
CREATE TABLE terms_signature (
    sha256    text        NOT NULL REFERENCES round_terms (sha256),
    side      text        NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    account   text        NOT NULL,
    signed_at timestamptz NOT NULL,
    envelope  bytea       NOT NULL,
    PRIMARY KEY (sha256, side)
);
CREATE TABLE terms_refusal (
    sha256     text        NOT NULL REFERENCES round_terms (sha256),
    side       text        NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    account    text        NOT NULL,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    refused_at timestamptz NOT NULL,
    PRIMARY KEY (sha256, side)
);

-- What this node has itself checked, one countable thing a row.
CREATE TABLE round_fact (
    round   text NOT NULL,
    side    text NOT NULL CHECK (side IN ('a', 'b')),
    subject text NOT NULL,
    kind    text NOT NULL,
    rule    text NOT NULL,
    PRIMARY KEY (round, side, subject, kind, rule)
);

-- The closing statement: who proposed which bytes, who signed, who refused.
CREATE TABLE statement_proposal (
    round       text        PRIMARY KEY,
    sha256      text        NOT NULL CHECK (length(sha256) = 64),
    statement   text        NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    closed_at   timestamptz
);
CREATE TABLE statement_signature (
    round     text        NOT NULL,
    side      text        NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    sha256    text        NOT NULL CHECK (length(sha256) = 64),
    account   text        NOT NULL,
    signed_at timestamptz NOT NULL,
    envelope  bytea       NOT NULL,
    PRIMARY KEY (round, side)
);
CREATE TABLE statement_refusal (
    round      text        NOT NULL,
    side       text        NOT NULL CHECK (side IN ('a', 'b', 'neutral')),
    statement  text        NOT NULL,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    refused_at timestamptz NOT NULL,
    PRIMARY KEY (round, side)
);
REVOKE UPDATE, DELETE, TRUNCATE ON rulebook, terms_signature, terms_refusal, round_fact, statement_signature
    FROM CURRENT_USER;
