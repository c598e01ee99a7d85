-- How each parcel stands by the facts, one row each, so that a page counts parcels instead of facts. Facts remain what
-- counts: the row is counted anew from them whenever one is noted, and the closing statement compares both.
CREATE VIEW counted_standing AS
SELECT round,
       side,
       subject,
       CASE
           WHEN NOT bool_or(kind = 'HANDED_OVER') THEN ''
           WHEN bool_or(kind = 'LOST') THEN 'LOST'
           WHEN bool_or(kind = 'RELEASED') AND bool_or(kind = 'CAME_HOME') THEN 'RETURNED'
           WHEN bool_or(kind = 'UNDELIVERABLE') THEN 'UNDELIVERABLE'
           WHEN bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED') THEN 'DISPUTED'
           WHEN bool_or(kind = 'REMOVED') THEN 'DELIVERED_WITH_REMOVALS'
           WHEN bool_or(kind = 'DELIVERED') THEN 'DELIVERED'
           ELSE 'UNDER_WAY'
       END AS word,
       CASE
           WHEN NOT bool_or(kind = 'HANDED_OVER') THEN ''
           WHEN bool_or(kind = 'LOST') THEN max(rule) FILTER (WHERE kind = 'LOST')
           WHEN bool_or(kind = 'RELEASED') AND bool_or(kind = 'CAME_HOME') THEN 'R-21'
           WHEN bool_or(kind = 'UNDELIVERABLE') THEN 'reason_withheld'
           WHEN bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED')
               THEN max(rule) FILTER (WHERE kind = 'DISPUTED')
           WHEN bool_or(kind = 'REMOVED') THEN string_agg(DISTINCT rule, ';') FILTER (WHERE kind = 'REMOVED')
           ELSE ''
       END AS rule,
       CASE
           WHEN NOT bool_or(kind = 'HANDED_OVER') THEN ''
           WHEN bool_or(kind = 'LOST') THEN 'lost'
           WHEN bool_or(kind = 'RELEASED') AND bool_or(kind = 'CAME_HOME') THEN 'home'
           WHEN bool_or(kind = 'RELEASED') THEN 'going_home'
           WHEN bool_or(kind = 'UNDELIVERABLE') THEN 'undeliverable'
           WHEN bool_or(kind IN ('DELIVERED', 'REMOVED')) THEN 'delivered'
           WHEN bool_or(kind = 'CAME_HOME') THEN 'home'
           WHEN bool_or(kind = 'RECEIVED') THEN 'receiving'
           ELSE 'neutral'
       END AS place,
       bool_or(kind = 'RECEIVED') AS received,
       bool_or(kind = 'DISPUTED') AND NOT bool_or(kind = 'SETTLED') AS differs,
       bool_or(kind IN ('DELIVERED', 'REMOVED')) AS given
  FROM round_fact
 WHERE kind NOT IN ('TAKEN_IN', 'REFUSED', 'UNMATCHED')
 GROUP BY round, side, subject;

-- The word is empty until home bureau and neutral have both signed for the parcel.
CREATE TABLE parcel_standing (
    round    text    NOT NULL,
    side     text    NOT NULL CHECK (side IN ('a', 'b')),
    subject  text    NOT NULL,
    word     text    NOT NULL DEFAULT '',
    rule     text    NOT NULL DEFAULT '',
    place    text    NOT NULL DEFAULT '' CHECK ((place = '') = (word = '')),
    received boolean NOT NULL DEFAULT false,
    differs  boolean NOT NULL DEFAULT false,
    given    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (round, side, subject)
);
INSERT INTO parcel_standing (round, side, subject, word, rule, place, received, differs, given)
SELECT round, side, subject, word, rule, place, received, differs, given
  FROM counted_standing;

CREATE FUNCTION count_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The row is the lock of its parcel, taken in one order: of two who note at once the second counts after the first
    -- has committed, because its next statement sees what was committed before it.
    INSERT INTO parcel_standing (round, side, subject)
    SELECT DISTINCT round, side, subject
      FROM noted
     WHERE kind NOT IN ('TAKEN_IN', 'REFUSED', 'UNMATCHED')
     ORDER BY round, side, subject
    ON CONFLICT (round, side, subject) DO UPDATE SET word = parcel_standing.word;
    -- OFFSET 0 keeps the view below the join, where it counts the facts of one parcel by their key.
    UPDATE parcel_standing s
       SET word = c.word, rule = c.rule, place = c.place, received = c.received, differs = c.differs, given = c.given
      FROM (SELECT DISTINCT round, side, subject FROM noted) n
     CROSS JOIN LATERAL (SELECT v.word, v.rule, v.place, v.received, v.differs, v.given
                           FROM counted_standing v
                          WHERE v.round = n.round AND v.side = n.side AND v.subject = n.subject
                         OFFSET 0) c
     WHERE s.round = n.round AND s.side = n.side AND s.subject = n.subject;
    RETURN NULL;
END $$;
CREATE TRIGGER count_standing AFTER INSERT ON round_fact
    REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION count_standing();

CREATE OR REPLACE VIEW parcel_outcome AS
SELECT round, side, subject, word, rule
  FROM parcel_standing
 WHERE word <> '';
CREATE INDEX parcel_standing_word ON parcel_standing (round, side, word, rule);

-- What never leaves the counter is counted by its kind; what was handed over is looked up by its number.
CREATE INDEX round_fact_counter ON round_fact (round, side, kind) WHERE kind IN ('TAKEN_IN', 'REFUSED', 'UNMATCHED');
CREATE INDEX round_fact_handed_over ON round_fact (round, side, subject) WHERE kind = 'HANDED_OVER';
-- What is owed is looked for where it is, not among everything that was ever carried.
CREATE INDEX custody_now_carried ON custody_now (round, last_at) WHERE place = 'held' AND holder = 'neutral';
CREATE INDEX place_parcel_receipts ON place_parcel (round, consignment, state, ended_at);
CREATE INDEX custody_now_disputed ON custody_now (disputed_in) WHERE disputed_in IS NOT NULL;
-- A list of handovers counts the lines that were read in each.
CREATE INDEX line_turn_reading ON line_turn (handover, number) WHERE kind = 'reading';
