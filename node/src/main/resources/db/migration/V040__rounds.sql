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
    round       text        NOT NULL CHECK (round ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
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

-- One word per parcel that was handed to the neutral. The order of the cases is the rule in rounds/Outcomes.
CREATE VIEW parcel_outcome AS
SELECT round,
       side,
       subject,
       CASE
           WHEN bool_or(kind = 'LOST') THEN 'LOST'
           WHEN bool_or(kind = 'RELEASED') AND bool_or(kind = 'CAME_HOME') THEN 'RETURNED'
           WHEN bool_or(kind = 'UNDELIVERABLE') THEN 'UNDELIVERABLE'
           WHEN bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED') THEN 'DISPUTED'
           WHEN bool_or(kind = 'REMOVED') THEN 'DELIVERED_WITH_REMOVALS'
           WHEN bool_or(kind = 'DELIVERED') THEN 'DELIVERED'
           ELSE 'UNDER_WAY'
       END AS word,
       CASE
           WHEN bool_or(kind = 'LOST') THEN max(rule) FILTER (WHERE kind = 'LOST')
           WHEN bool_or(kind = 'RELEASED') AND bool_or(kind = 'CAME_HOME') THEN 'R-21'
           WHEN bool_or(kind = 'UNDELIVERABLE') THEN 'reason_withheld'
           WHEN bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED')
               THEN max(rule) FILTER (WHERE kind = 'DISPUTED')
           WHEN bool_or(kind = 'REMOVED') THEN string_agg(DISTINCT rule, ';') FILTER (WHERE kind = 'REMOVED')
           ELSE ''
       END AS rule
  FROM round_fact
 WHERE kind NOT IN ('TAKEN_IN', 'REFUSED', 'UNMATCHED')
 GROUP BY round, side, subject
HAVING bool_or(kind = 'HANDED_OVER');
