-- Record linkage: what is proposed has a zone and evidence, and a named officer also says who somebody is not.
DELETE FROM match_proposal; -- Computed anew after each list and each intake.
ALTER TABLE match_proposal
    ADD COLUMN zone        text             NOT NULL CHECK (zone IN ('match', 'review')),
    ADD COLUMN probability double precision NOT NULL CHECK (probability BETWEEN 0 AND 1),
    ADD COLUMN evidence    jsonb            NOT NULL;
CREATE INDEX match_proposal_person ON match_proposal (round, person_ref) WHERE zone = 'match';
-- Which state of the other side's lists the round was last searched with.
ALTER TABLE match_search ADD COLUMN lists bigint NOT NULL DEFAULT 0;
ALTER TABLE match_confirmation
    ADD COLUMN reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000);
ALTER TABLE match_confirmation_line
    ADD COLUMN zone        text             NOT NULL DEFAULT 'match',
    ADD COLUMN probability double precision NOT NULL DEFAULT 1,
    ADD COLUMN evidence    jsonb            NOT NULL DEFAULT '[]';
-- A named officer decided that this parcel is not for that line of the list; it is not proposed while this stands.
CREATE TABLE match_refusal (
    refusal     uuid             PRIMARY KEY,
    round       text             NOT NULL,
    parcel_ref  text             NOT NULL,
    person_ref  text             NOT NULL,
    reason      text             NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    account     text             NOT NULL,
    refused_at  timestamptz      NOT NULL,
    probability double precision NOT NULL,
    evidence    jsonb            NOT NULL
);
CREATE INDEX match_refusal_pair ON match_refusal (round, parcel_ref, person_ref);
CREATE TABLE match_refusal_withdrawal (
    refusal      uuid        PRIMARY KEY,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    account      text        NOT NULL,
    withdrawn_at timestamptz NOT NULL
);
CREATE INDEX sought_addressee_person ON sought_addressee (round, person_ref) WHERE person_ref <> '';
REVOKE UPDATE, DELETE, TRUNCATE ON match_refusal, match_refusal_withdrawal FROM CURRENT_USER;
-- The refusals that stand.
CREATE VIEW standing_refusal AS
SELECT r.*
  FROM match_refusal r
 WHERE NOT EXISTS (SELECT 1 FROM match_refusal_withdrawal w WHERE w.refusal = r.refusal);
-- Every decision about who is meant, as the auditor reads them. A line of a batch is one decision.
CREATE VIEW match_decision AS
SELECT c.round, 'confirmed' AS decision, c.confirmation AS record, c.confirmed_at AS decided_at, c.account,
       l.parcel_ref, l.person_ref, c.reason, l.zone, l.probability, l.evidence
  FROM match_confirmation c
  JOIN match_confirmation_line l ON l.confirmation = c.confirmation
UNION ALL
SELECT round, 'withdrawn', withdrawal, withdrawn_at, account, parcel_ref, person_ref, reason, '', NULL, '[]'
  FROM match_withdrawal
UNION ALL
SELECT round, 'refused', refusal, refused_at, account, parcel_ref, person_ref, reason, '', probability, evidence
  FROM match_refusal
UNION ALL
SELECT r.round, 'refusal_withdrawn', w.refusal, w.withdrawn_at, w.account, r.parcel_ref, r.person_ref, w.reason, '',
       NULL, '[]'
  FROM match_refusal_withdrawal w
  JOIN match_refusal r ON r.refusal = w.refusal;
