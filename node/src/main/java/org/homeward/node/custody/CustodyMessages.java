package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;

/// Bodies of the envelopes about custody, as in `formats/envelopes.md`. Documents and signatures are base64.
final class CustodyMessages {

    static final String HANDOVER_OFFERED = "handover_offered";
    static final String HANDOVER_RECEIVED = "handover_received";
    static final String HANDOVER_AGREED = "handover_agreed";
    static final String INSPECTION_NOTED = "inspection_noted";
    static final String INSPECTION_LINES = "inspection_lines";
    static final String LEG_COMMITTED = "leg_committed";
    static final String LEG_DISCLOSED = "leg_disclosed";
    static final String LOSS_DECLARED = "loss_declared";
    static final String DISPUTE_SETTLED = "dispute_settled";

    private CustodyMessages() {}

    /// A line as the giver loaded it.
    record Offered(String itemNumber, String seal, int weightGrams, Instant givenAt, String salt) {}

    record HandoverOffered(
            String handover, String round, String from, String to, Instant openedAt, List<Offered> lines) {}

    record HandoverReceived(String handover, String document, List<SignedLine> lines, String signature) {}

    record HandoverAgreed(
            String handover,
            String document,
            List<SignedLine> lines,
            String receiverSignature,
            String giverSignature) {}

    /// What the neutral learns of a joint inspection: no contents.
    record InspectionNoted(
            String handover,
            String itemNumber,
            String newSeal,
            int newWeightGrams,
            boolean settled,
            String rule,
            String digest,
            Instant happenedAt) {}

    /// What the other bureau learns: the record whose digest stands in the line.
    record InspectionLines(String round, String itemNumber, String record) {}

    record LegCommitted(String leg, String round, String commitment) {}

    record LegDisclosed(String leg, String record) {}

    /// @param proof the line by which the custodian received it, with its document; empty if it never left home
    record LossDeclared(String document, String signature, List<LineProof> proof) {}

    record DisputeSettled(String document, String signature) {}
}
