-- When the clock of a parcel had run out (C-16); escalated_at is when that was noticed.
ALTER TABLE place_parcel ADD COLUMN late_since timestamptz;
-- An examination was refused for want of a witness (C-15); since the first time.
CREATE TABLE witness_awaited (
    item_number text        PRIMARY KEY,
    since       timestamptz NOT NULL
);
-- How many persons of a read count against the reader's quota: a worklist without names and a confirmed batch count as
-- one. What was read before this column counts nothing.
ALTER TABLE access_record ADD COLUMN counted integer NOT NULL DEFAULT 0 CHECK (counted BETWEEN 0 AND person_count + 1);
CREATE INDEX access_record_reader ON access_record (account, read_at) WHERE counted > 0;
-- Somebody read unusually many people; the auditor looks into it.
CREATE TABLE read_alert (
    alert     uuid        PRIMARY KEY,
    account   text        NOT NULL,
    raised_at timestamptz NOT NULL,
    persons   integer     NOT NULL CHECK (persons >= 1)
);
CREATE INDEX read_alert_account ON read_alert (account, raised_at);
CREATE TABLE read_alert_review (
    alert       uuid        PRIMARY KEY,
    account     text        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    finding     text        NOT NULL CHECK (length(finding) BETWEEN 1 AND 2000)
);
-- Who was told that a duty is late.
CREATE TABLE duty_reminder (
    round     text        NOT NULL,
    duty      text        NOT NULL,
    owed_by   text        NOT NULL CHECK (owed_by IN ('a', 'b', 'neutral')),
    raised_by text        NOT NULL CHECK (raised_by IN ('a', 'b', 'neutral')),
    raised_at timestamptz NOT NULL,
    late      bigint      NOT NULL CHECK (late >= 1),
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (round, duty, owed_by, raised_by, raised_at)
);
-- No foreign key names these tables: PostgreSQL checks one with a row lock, which needs the grant revoked here.
REVOKE UPDATE, DELETE, TRUNCATE ON witness_awaited, read_alert, read_alert_review, duty_reminder FROM CURRENT_USER;
-- What is owed, read from what the features recorded: one row for each thing, what triggered it, and when. A row whose
-- owed_by is empty is owed by this node's own side; one without a round, by the node itself. due_at stands where the
-- trigger alone does not tell when it is due. The names are those of obligations/Duty.
DROP VIEW owed_handover, owed_examination, owed_receipt, owed_address, owed_forwarding;
CREATE VIEW owed (duty, round, owed_by, since, due_at) AS
-- The neutral signed for it and has it still.
SELECT 'CONVEY', c.round, 'neutral', c.last_at, NULL::timestamptz
  FROM custody_now c
 WHERE c.place = 'held' AND c.holder = 'neutral'
UNION ALL
-- A pallet with parcels and without a seal.
SELECT 'SEAL_PALLETS', p.round, p.side, NULL, NULL
  FROM pallet p
 WHERE p.seal = ''
UNION ALL
-- Examined and not with its addressee.
SELECT 'GIVE', p.round, '', greatest(e.happened_at, p.received_at), NULL
  FROM place_parcel p
  JOIN examination e ON e.item_number = p.item_number
 WHERE p.state = 'examined'
UNION ALL
-- Terms that both bureaus signed and the neutral neither signed nor refused.
SELECT 'ANSWER_LIMITS', t.round, 'neutral', max(s.signed_at), NULL
  FROM round_terms t
  JOIN terms_signature s ON s.sha256 = t.sha256
 WHERE t.state = 'proposed'
   AND t.version = (SELECT max(n.version) FROM round_terms n WHERE n.round = t.round)
 GROUP BY t.round, t.sha256
HAVING count(*) FILTER (WHERE s.side IN ('a', 'b')) = 2
   AND count(*) FILTER (WHERE s.side = 'neutral') = 0
   AND NOT EXISTS (SELECT 1 FROM terms_refusal r WHERE r.sha256 = t.sha256)
UNION ALL
-- Packed, and home bureau and neutral have not both signed for it. NOT IN is hashed whatever PostgreSQL believes of the
-- tables' sizes; NOT EXISTS compared each parcel with each fact on tables it had not counted since they filled.
SELECT 'HAND_OVER', p.round, p.side, NULL, NULL
  FROM parcel p
 WHERE (p.round, p.side, p.item_number) NOT IN (SELECT f.round, f.side, f.subject
                                                  FROM round_fact f
                                                 WHERE f.kind = 'HANDED_OVER')
UNION ALL
-- Handed to the neutral and without an outcome; the other side owes it.
SELECT 'COMPLETE', o.round, CASE o.side WHEN 'a' THEN 'b' ELSE 'a' END, NULL, NULL
  FROM parcel_outcome o
 WHERE o.word = 'UNDER_WAY'
UNION ALL
-- Refused for books among food or clothing, not corrected, and packing is not closed.
SELECT 'PACK_ANEW', i.round, '', i.handed_in_at, NULL
  FROM intake_row i
 WHERE i.state = 'refused' AND NOT i.superseded AND 'C-10' = ANY (string_to_array(i.rules, ';'))
   AND NOT EXISTS (SELECT 1 FROM intake_count n WHERE n.round = i.round AND n.closed)
UNION ALL
-- Taken out to go back to the sender, and still with the side that took it out.
SELECT 'CARRY_BACK', c.round, '', e.happened_at, NULL
  FROM removal r
  JOIN examination e ON e.item_number = r.item_number
  JOIN custody_now c ON c.number = r.number
 WHERE r.became = 'returned_to_sender'
   AND c.place = 'held' AND c.holder <> 'neutral' AND split_part(c.holder, ':', 1) <> c.home
UNION ALL
-- Accepted from the neutral, and not yet at the place where it is examined.
SELECT 'BRING_TO_PLACE', p.round, '', c.last_at, NULL
  FROM place_parcel p
  JOIN custody_now c ON c.number = p.item_number
 WHERE p.state = 'announced' AND p.rerouted_at IS NULL AND c.place = 'held'
UNION ALL
-- An examination waits for its witness.
SELECT 'BRING_WITNESS', p.round, '', w.since, NULL
  FROM witness_awaited w
  JOIN place_parcel p ON p.item_number = w.item_number
 WHERE p.state = 'received'
UNION ALL
-- At the place and not examined. A clock that stood still is due when it was found to have run out.
SELECT 'EXAMINE', p.round, '', p.received_at,
       CASE WHEN p.late_since IS NOT NULL THEN p.late_since
            WHEN EXISTS (SELECT 1 FROM clock_stop s
                          WHERE s.item_number = p.item_number AND coalesce(s.until, 'infinity') > p.received_at)
            THEN 'infinity'
       END
  FROM place_parcel p
 WHERE p.state = 'received'
UNION ALL
-- Every parcel of the consignment has its outcome, and a receipt is missing.
SELECT 'RECEIPT', p.round, '', max(p.ended_at), NULL
  FROM place_parcel p
 GROUP BY p.round, p.consignment
HAVING bool_and(p.state NOT IN ('announced', 'received', 'examined'))
   AND (SELECT count(*) FROM consignment_receipt r
         WHERE r.round = p.round AND r.consignment = p.consignment) < 2
UNION ALL
SELECT 'LOOK_INTO_READS', '', '', a.raised_at, NULL
  FROM read_alert a
 WHERE NOT EXISTS (SELECT 1 FROM read_alert_review v WHERE v.alert = a.alert)
UNION ALL
-- Written and not signed for. Notices to protection officers are not counted where everybody looks.
SELECT 'SIGN_FOR_ENVELOPE', '', o.to_side, o.written_at, NULL
  FROM envelope_out o
 WHERE o.receipted_at IS NULL AND o.stream = 'general'
UNION ALL
-- For a released man, and still with the side that held him.
SELECT 'SEND_AFTER', p.round, '', p.ended_at, NULL
  FROM place_parcel p
  JOIN custody_now c ON c.number = p.item_number
 WHERE p.state = 'released'
   AND c.place = 'held' AND c.holder <> 'neutral' AND split_part(c.holder, ':', 1) <> c.home
UNION ALL
SELECT 'NEW_ADDRESS', a.round, '', a.since, NULL
  FROM address_awaited a
 WHERE a.until IS NULL
UNION ALL
SELECT 'FORWARD', p.round, '', p.rerouted_at, NULL
  FROM place_parcel p
 WHERE p.rerouted_at IS NOT NULL AND p.state = 'announced';
