-- Answers given, by account and idempotency key: a repeated request gets the same answer.
CREATE TABLE answer (
    account         text        NOT NULL,
    idempotency_key text        NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 80),
    operation       text        NOT NULL,
    status          integer     NOT NULL,
    rule            text        NOT NULL,
    body            text        NOT NULL,
    answered_at     timestamptz NOT NULL,
    PRIMARY KEY (account, idempotency_key)
);

-- Refused attempts, escalations, re-routings: counted per rule and round.
CREATE TABLE notable_event (
    notable_key text        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('REFUSED', 'ESCALATED', 'REROUTED')),
    rule        text        NOT NULL,
    round       text        NOT NULL,
    subject     text        NOT NULL,
    noted_at    timestamptz NOT NULL
);
CREATE INDEX notable_event_round ON notable_event (round, rule);
REVOKE UPDATE, DELETE, TRUNCATE ON answer, notable_event FROM CURRENT_USER;

-- The played clock of a simulated node.
CREATE TABLE played_clock (
    only_row boolean     PRIMARY KEY CHECK (only_row),
    now_at   timestamptz NOT NULL
);
