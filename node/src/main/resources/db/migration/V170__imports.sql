-- Files that were sent and previewed and wait for a yes. UNLOGGED: what nobody confirms never reaches the journal of the
-- database, its archive or a replica, and is gone after a crash; the sender sends it again.
CREATE UNLOGGED TABLE waiting_file (
    id      text        PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 80),
    kind    text        NOT NULL CHECK (kind IN ('intake', 'held_list')),
    account text        NOT NULL,
    round   text        NOT NULL,
    list    text        NOT NULL CHECK (list IN ('', 'whole', 'later')),
    name    text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    form    text        NOT NULL CHECK (form IN ('csv', 'xlsx')),
    bytes   integer     NOT NULL CHECK (bytes BETWEEN 0 AND 67108864),
    sent_at timestamptz NOT NULL,
    said_by text        NOT NULL,
    preview text        NOT NULL,
    UNIQUE (kind, account)
);
CREATE UNLOGGED TABLE waiting_file_part (
    id    text    NOT NULL REFERENCES waiting_file ON DELETE CASCADE,
    part  integer NOT NULL CHECK (part >= 0),
    bytes bytea   NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (id, part)
);
-- How the file of a list was called; empty where a program sent it.
ALTER TABLE held_list ADD COLUMN name text NOT NULL DEFAULT '' CHECK (length(name) <= 200);
-- Lines of lists that were refused, to be corrected. A line that a later list brings goes, and all go with a whole list.
CREATE TABLE held_line_refused (
    list       uuid    NOT NULL,
    line       integer NOT NULL CHECK (line >= 1),
    person_ref text    NOT NULL,
    cells      text    NOT NULL,
    faults     text    NOT NULL,
    PRIMARY KEY (list, line)
);
CREATE INDEX held_line_refused_person ON held_line_refused (person_ref);
-- Files imported before, newest first.
CREATE INDEX intake_file_newest ON intake_file (imported_at, file);
