-- What is owed, read from what the features recorded.
CREATE VIEW owed_handover AS
SELECT p.round, p.side, p.item_number
  FROM parcel p
 WHERE NOT EXISTS (SELECT 1 FROM round_fact f
                    WHERE f.round = p.round AND f.side = p.side AND f.subject = p.item_number
                      AND f.kind = 'HANDED_OVER');

CREATE VIEW owed_examination AS
SELECT round, item_number, escalated_at AS due_at
  FROM place_parcel
 WHERE state = 'received' AND escalated_at IS NOT NULL;

CREATE VIEW owed_receipt AS
SELECT p.round, p.consignment, max(p.ended_at) AS settled_at
  FROM place_parcel p
 GROUP BY p.round, p.consignment
HAVING bool_and(p.state NOT IN ('announced', 'received', 'examined'))
   AND (SELECT count(*) FROM consignment_receipt r
         WHERE r.round = p.round AND r.consignment = p.consignment) < 2;

CREATE VIEW owed_address AS
SELECT round, person_ref, since
  FROM address_awaited
 WHERE until IS NULL;

CREATE VIEW owed_forwarding AS
SELECT round, item_number, rerouted_at
  FROM place_parcel
 WHERE rerouted_at IS NOT NULL AND state = 'announced';
