-- What officers prepare before it is published or proposed: one rulebook and one set of terms.
CREATE TABLE draft (
    kind       text        PRIMARY KEY CHECK (kind IN ('RULEBOOK', 'TERMS')),
    content    bytea       NOT NULL CHECK (length(content) <= 1048576),
    sha256     text        NOT NULL CHECK (length(sha256) = 64),
    account    text        NOT NULL,
    changed_at timestamptz NOT NULL
);
-- Pages of the other side's lists, as they came.
CREATE TABLE listed_page (
    list       uuid        NOT NULL,
    page       integer     NOT NULL CHECK (page BETWEEN 1 AND pages),
    pages      integer     NOT NULL,
    round      text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('whole', 'later')),
    lines      integer     NOT NULL CHECK (lines >= 0),
    arrived_at timestamptz NOT NULL,
    PRIMARY KEY (list, page)
);
CREATE INDEX listed_page_round ON listed_page (round, list);
REVOKE UPDATE, DELETE, TRUNCATE ON listed_page FROM CURRENT_USER;
-- Lists that this bureau sent and lists that came, by figures only.
CREATE VIEW list_of_people AS
SELECT round, list, true AS sent, kind, imported_at AS at, accepted::bigint AS people, refused::bigint AS refused,
       1 AS pages, 1 AS of_pages, CASE kind WHEN 'whole' THEN gone END AS gone
  FROM held_list
UNION ALL
SELECT round, list, false, kind, max(arrived_at), sum(lines), 0, count(*)::integer, max(pages), NULL
  FROM listed_page
 GROUP BY round, list, kind;
-- Enquiries between the bureaus: a line of a list and a field of it, and nothing of why it is asked.
CREATE TABLE enquiry (
    enquiry    uuid        PRIMARY KEY,
    way        text        NOT NULL CHECK (way IN ('asked', 'received')),
    round      text        NOT NULL,
    person_ref text        NOT NULL CHECK (length(person_ref) BETWEEN 1 AND 60),
    field      text        NOT NULL CHECK (field IN ('surname', 'given_name', 'patronymic', 'birth_date',
                                                     'service_number')),
    account    text        NOT NULL CHECK ((account = '') = (way = 'received')),
    owed_by    text        NOT NULL CHECK (owed_by IN ('a', 'b')),
    asked_at   timestamptz NOT NULL
);
CREATE INDEX enquiry_line ON enquiry (round, person_ref);
CREATE TABLE enquiry_answer (
    answer_number bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enquiry       uuid        NOT NULL,
    word          text        NOT NULL CHECK (word IN ('confirmed', 'corrected', 'unreadable')),
    value         text        NOT NULL CHECK ((value = '') = (word <> 'corrected')),
    account       text        NOT NULL,
    answered_at   timestamptz NOT NULL
);
CREATE INDEX enquiry_answer_enquiry ON enquiry_answer (enquiry, answer_number);
-- An enquiry ends once.
CREATE UNIQUE INDEX enquiry_answer_end ON enquiry_answer (enquiry) WHERE word <> 'unreadable';
REVOKE UPDATE, DELETE, TRUNCATE ON enquiry_answer FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON enquiry FROM CURRENT_USER; -- UPDATE is needed to lock a row.
CREATE VIEW enquiry_now AS
SELECT e.enquiry, e.way, e.round, e.person_ref, e.field, e.account, e.owed_by, e.asked_at, a.word, a.value,
       a.account AS answered_by, a.answered_at, coalesce(a.word = 'unreadable', true) AS open
  FROM enquiry e
  LEFT JOIN LATERAL (SELECT one.word, one.value, one.account, one.answered_at
                       FROM enquiry_answer one
                      WHERE one.enquiry = e.enquiry
                      ORDER BY one.answer_number DESC
                      LIMIT 1) a ON true;
-- What is owed, with enquiries that have no answer.
ALTER VIEW owed RENAME TO owed_in_a_round;
CREATE VIEW owed (duty, round, owed_by, since, due_at) AS
SELECT duty, round, owed_by, since, due_at
  FROM owed_in_a_round
UNION ALL
SELECT 'ANSWER_ENQUIRY', round, owed_by, asked_at, NULL
  FROM enquiry_now
 WHERE open;
