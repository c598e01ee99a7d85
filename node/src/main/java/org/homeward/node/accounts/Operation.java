package org.homeward.node.accounts;

import static org.homeward.node.accounts.Role.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.node.wiring.Side;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The one table of what can be asked of a node over HTTP and by whom. What is not here cannot be reached.
///
/// Columns: method, path, at which nodes, who. A row without roles and marked `ANYBODY` needs no sign-in.
public enum Operation {
    // The node and its people
    SEE_NODE("GET", "/api/node", At.EVERY, Who.ANYBODY),
    SEE_HEALTH("GET", "/health", At.EVERY, Who.ANYBODY),
    SEE_READINESS("GET", "/ready", At.EVERY, Who.ANYBODY),
    SEE_FIGURES("GET", "/metrics", At.EVERY, Who.ANYBODY),
    SEE_STATUS("GET", "/api/status", At.EVERY, OPERATOR),
    SIGN_IN("POST", "/api/sign-in", At.EVERY, Who.ANYBODY),
    SIGN_OUT("POST", "/api/sign-out", At.EVERY, Who.SIGNED_IN),
    MOVE_CLOCK("PUT", "/simulation/clock", At.EVERY, OPERATOR),
    INVITE("POST", "/api/accounts", At.EVERY, OPERATOR),
    SEE_ACCOUNTS("GET", "/api/accounts", At.EVERY, OPERATOR),
    CHANGE_ACCOUNT("PUT", "/api/accounts/{account}", At.EVERY, OPERATOR),
    INVITE_AGAIN("POST", "/api/accounts/{account}/invitation", At.EVERY, OPERATOR),
    ACCEPT_INVITATION("POST", "/api/invitations/{token}", At.EVERY, Who.ANYBODY),
    PIN_PEER("PUT", "/api/peers/{side}", At.EVERY, OPERATOR),
    SEE_PEERS("GET", "/api/peers", At.EVERY, OPERATOR, ROUND_OFFICER, DELEGATE),
    SEE_OUTBOX("GET", "/api/outbox", At.EVERY, Who.SIGNED_IN),
    SEE_ACCESS_RECORDS("GET", "/api/access-records", At.EVERY, AUDITOR),
    SEE_READ_ALERTS("GET", "/api/read-alerts", At.EVERY, AUDITOR),
    REVIEW_READ_ALERT("POST", "/api/read-alerts/{alert}/review", At.EVERY, AUDITOR),

    // Rounds
    PUBLISH_RULEBOOK("POST", "/api/rulebooks", At.BUREAUS, ROUND_OFFICER),
    SEE_RULEBOOKS("GET", "/api/rulebooks", At.EVERY, Who.SIGNED_IN),
    PROPOSE_TERMS("POST", "/api/rounds", At.BUREAUS, ROUND_OFFICER),
    SEE_ROUNDS("GET", "/api/rounds", At.EVERY, Who.SIGNED_IN),
    SEE_ROUND("GET", "/api/rounds/{round}", At.EVERY, Who.SIGNED_IN),
    SIGN_TERMS("POST", "/api/rounds/{round}/signature", At.EVERY, ROUND_OFFICER, DELEGATE),
    REFUSE_TERMS("POST", "/api/rounds/{round}/refusal", At.EVERY, ROUND_OFFICER, DELEGATE),
    SEE_PARITY("GET", "/api/rounds/{round}/parity", At.EVERY, Who.SIGNED_IN),
    SEE_COUNTS("GET", "/api/rounds/{round}/counts", At.EVERY, Who.SIGNED_IN),
    SEE_OUTCOMES("GET", "/api/rounds/{round}/outcomes", At.BUREAUS, ROUND_OFFICER, AUDITOR),
    SEE_STATEMENT("GET", "/api/rounds/{round}/statement", At.EVERY, Who.SIGNED_IN),
    SEE_EPCIS("GET", "/api/rounds/{round}/epcis", At.EVERY, ROUND_OFFICER, AUDITOR),
    PROPOSE_STATEMENT("POST", "/api/rounds/{round}/statement/proposal", At.BUREAUS, ROUND_OFFICER),
    SIGN_STATEMENT("POST", "/api/rounds/{round}/statement/signature", At.EVERY, ROUND_OFFICER, DELEGATE),
    REFUSE_STATEMENT("POST", "/api/rounds/{round}/statement/refusal", At.EVERY, ROUND_OFFICER, DELEGATE),
    CLOSE_STATEMENT("POST", "/api/rounds/{round}/statement/close", At.EVERY, ROUND_OFFICER, DELEGATE),

    // People and tracing
    IMPORT_HELD_LIST("POST", "/api/held-lists", At.BUREAUS, TRACING_OFFICER),
    SEE_HELD_PEOPLE("GET", "/api/held-people", At.BUREAUS, TRACING_OFFICER, PLACE_CLERK),
    SEE_LISTED_PEOPLE("GET", "/api/listed-people", At.BUREAUS, TRACING_OFFICER),
    SEE_PROPOSALS("GET", "/api/tracing/proposals", At.BUREAUS, TRACING_OFFICER),
    SEE_PROPOSAL("GET", "/api/tracing/proposals/{proposal}", At.BUREAUS, TRACING_OFFICER),
    CONFIRM_MATCHES("POST", "/api/tracing/confirmations", At.BUREAUS, TRACING_OFFICER),
    WITHDRAW_MATCH("POST", "/api/tracing/withdrawals", At.BUREAUS, TRACING_OFFICER),
    REFUSE_MATCH("POST", "/api/tracing/refusals", At.BUREAUS, TRACING_OFFICER),
    WITHDRAW_REFUSAL("POST", "/api/tracing/refusals/withdrawals", At.BUREAUS, TRACING_OFFICER),
    SPLIT_MATCHES("POST", "/api/tracing/splits", At.BUREAUS, TRACING_OFFICER),
    SEE_DECISIONS("GET", "/api/tracing/decisions", At.BUREAUS, TRACING_OFFICER, AUDITOR),
    SEE_WAITING("GET", "/api/tracing/waiting", At.BUREAUS, TRACING_OFFICER),
    ENQUIRE("POST", "/api/tracing/enquiries", At.BUREAUS, TRACING_OFFICER),
    SEE_ENQUIRIES("GET", "/api/tracing/enquiries", At.BUREAUS, TRACING_OFFICER),
    ANSWER_ENQUIRY("POST", "/api/tracing/enquiries/{enquiry}/answers", At.BUREAUS, TRACING_OFFICER),

    // Intake and packing
    IMPORT_INTAKE("POST", "/api/intake/files", At.BUREAUS, INTAKE_CLERK),
    SEE_REFUSED_ROWS("GET", "/api/intake/files/{file}/refused", At.BUREAUS, INTAKE_CLERK),
    TAKE_IN("POST", "/api/intake/parcels", At.BUREAUS, INTAKE_CLERK),
    SEE_INTAKE("GET", "/api/intake/parcels", At.BUREAUS, INTAKE_CLERK, TRACING_OFFICER),
    SEAL("POST", "/api/intake/seals", At.BUREAUS, INTAKE_CLERK),
    PACK("POST", "/api/packing/parcels", At.BUREAUS, INTAKE_CLERK),
    CLOSE_PACKING("POST", "/api/packing/close", At.BUREAUS, INTAKE_CLERK),
    SEE_PALLETS("GET", "/api/packing/pallets", At.EVERY, INTAKE_CLERK, DELEGATE),
    SEE_LOAD("GET", "/api/packing/load", At.EVERY, INTAKE_CLERK, DELEGATE),
    SEE_MANIFEST("GET", "/api/packing/manifest", At.BUREAUS, INTAKE_CLERK),

    // Custody
    OPEN_HANDOVER("POST", "/api/handovers", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SEE_HANDOVERS("GET", "/api/handovers", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK, ROUND_OFFICER, AUDITOR),
    SEE_HANDOVER_LINES(
            "GET", "/api/handovers/{handover}/lines", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK, AUDITOR),
    SCAN_GIVEN("POST", "/api/handovers/{handover}/given", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    OFFER_HANDOVER("POST", "/api/handovers/{handover}/offer", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SCAN_RECEIVED("POST", "/api/handovers/{handover}/received", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    TAKE_BACK_SCAN("POST", "/api/handovers/{handover}/taken-back", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    INSPECT("POST", "/api/handovers/{handover}/inspections", At.BUREAUS, INTAKE_CLERK),
    RECEIVE_HANDOVER("POST", "/api/handovers/{handover}/receive", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    COUNTERSIGN_HANDOVER("POST", "/api/handovers/{handover}/signature", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    RECORD_LEG("POST", "/api/legs", At.NEUTRAL, DELEGATE),
    SEE_LEGS("GET", "/api/legs", At.EVERY, INTAKE_CLERK, DELEGATE, ROUND_OFFICER, AUDITOR),
    DISCLOSE_LEG("POST", "/api/legs/{leg}/disclosure", At.NEUTRAL, DELEGATE),
    DECLARE_LOSS("POST", "/api/losses", At.EVERY, DELEGATE, INTAKE_CLERK),
    SETTLE_DISPUTE("POST", "/api/disputes/settlements", At.EVERY, INTAKE_CLERK, DELEGATE),
    SEE_CUSTODY_EVENTS("GET", "/api/custody/events", At.EVERY, ROUND_OFFICER, DELEGATE, AUDITOR),
    SEE_CUSTODY("GET", "/api/custody/parcels/{itemNumber}", At.EVERY, ROUND_OFFICER, DELEGATE, INTAKE_CLERK),

    // At the place of detention
    SEE_PLACE_PARCELS("GET", "/api/place/parcels", At.BUREAUS, PLACE_CLERK, EXAMINER),
    DELEGATE_WITNESS("POST", "/api/delegations", At.BUREAUS, PLACE_CLERK),
    EXAMINE("POST", "/api/examinations", At.BUREAUS, EXAMINER),
    DELIVER("POST", "/api/deliveries", At.BUREAUS, PLACE_CLERK),
    REPORT_TRANSFER("POST", "/api/transfers", At.BUREAUS, PLACE_CLERK),
    REPORT_RELEASE("POST", "/api/releases", At.BUREAUS, PLACE_CLERK),
    REPORT_CANNOT_BE_GIVEN("POST", "/api/protection/reports", At.BUREAUS, PLACE_CLERK),
    SEE_WITHHELD_REASONS("GET", "/api/protection/reports", At.BUREAUS, PROTECTION_OFFICER),
    AGREE_TELLER("POST", "/api/protection/tellers", At.BUREAUS, PROTECTION_OFFICER),
    RECORD_TELLING("POST", "/api/protection/tellings", At.BUREAUS, PROTECTION_OFFICER),
    WITHDRAW_TELLING("POST", "/api/protection/tellings/withdrawals", At.BUREAUS, PROTECTION_OFFICER),
    SEE_CONSIGNMENTS("GET", "/api/consignments", At.BUREAUS, PLACE_CLERK, PRISONERS_REPRESENTATIVE, ROUND_OFFICER),
    SIGN_RECEIPT("POST", "/api/consignments/receipts", At.BUREAUS, PRISONERS_REPRESENTATIVE, PLACE_CLERK),

    // Duties and records
    SEE_FIRST_WORDS("GET", "/api/first-words", At.EVERY, Who.SIGNED_IN),
    SEE_REFUSALS("GET", "/api/refusals", At.EVERY, ROUND_OFFICER, AUDITOR, DELEGATE),
    SEE_OBLIGATIONS("GET", "/api/obligations", At.EVERY, Who.SIGNED_IN),
    SEE_REMINDERS("GET", "/api/reminders", At.EVERY, Who.SIGNED_IN),
    SEE_ESCALATIONS("GET", "/api/escalations", At.EVERY, ROUND_OFFICER),

    // Done on paper, entered later
    SEE_PAPER(
            "GET",
            "/api/paper",
            At.EVERY,
            INTAKE_CLERK,
            TRACING_OFFICER,
            EXAMINER,
            PLACE_CLERK,
            DELEGATE,
            ROUND_OFFICER,
            AUDITOR),
    CORRECT_PAPER("POST", "/api/paper/corrections", At.EVERY, INTAKE_CLERK, EXAMINER, PLACE_CLERK, DELEGATE),

    // Retention
    SEE_RECORDS("GET", "/api/records", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    SEE_ERASURES("GET", "/api/records/erasures", At.EVERY, PROTECTION_OFFICER, OPERATOR, AUDITOR),
    ERASE_RECORDS("POST", "/api/records/erasures", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    KEEP_RECORD("POST", "/api/records/reviews", At.EVERY, PROTECTION_OFFICER, OPERATOR),

    // Between nodes: who sends is known by signature, not by sign-in
    PEER_ENVELOPE("POST", "/api/peers/envelopes", At.EVERY, Who.ANYBODY),
    PEER_RECEIPT("POST", "/api/peers/receipts", At.EVERY, Who.ANYBODY),

    // Pages
    START_PAGE("GET", "/", At.EVERY, Who.SIGNED_IN),
    SIGN_IN_PAGE("GET", "/sign-in", At.EVERY, Who.ANYBODY),
    SIGN_IN_FORM("POST", "/sign-in", At.EVERY, Who.ANYBODY),
    SIGN_OUT_FORM("POST", "/sign-out", At.EVERY, Who.SIGNED_IN),
    INVITATION_PAGE("GET", "/invitations/{token}", At.EVERY, Who.ANYBODY),
    INVITATION_FORM("POST", "/invitations/{token}", At.EVERY, Who.ANYBODY),
    ROUNDS_PAGE("GET", "/rounds", At.EVERY, Who.SIGNED_IN),
    ROUND_PAGE("GET", "/rounds/{round}", At.EVERY, Who.SIGNED_IN),
    READS_PAGE("GET", "/reads", At.EVERY, AUDITOR),
    READS_FORM("POST", "/reads", At.EVERY, AUDITOR),
    EVIDENCE_PAGE("GET", "/evidence", At.EVERY, AUDITOR),
    REFUSALS_PAGE("GET", "/refusals", At.EVERY, ROUND_OFFICER, AUDITOR, DELEGATE),
    COUNTER_PAGE("GET", "/counter", At.BUREAUS, INTAKE_CLERK),
    COUNTER_FORM("POST", "/counter", At.BUREAUS, INTAKE_CLERK),
    IMPORT_PAGE("GET", "/import", At.BUREAUS, INTAKE_CLERK),
    IMPORT_FORM("POST", "/import", At.BUREAUS, INTAKE_CLERK),
    IMPORT_PREVIEW_PAGE("GET", "/import/{waiting}", At.BUREAUS, INTAKE_CLERK),
    IMPORT_CONFIRMATION_FORM("POST", "/import/{waiting}", At.BUREAUS, INTAKE_CLERK),
    IMPORT_REFUSED_FILE("GET", "/import/files/{file}/refused", At.BUREAUS, INTAKE_CLERK),
    PUT_ASIDE_PAGE("GET", "/put-aside", At.BUREAUS, INTAKE_CLERK),
    PACKING_PAGE("GET", "/packing", At.BUREAUS, INTAKE_CLERK),
    PACKING_FORM("POST", "/packing", At.BUREAUS, INTAKE_CLERK),
    PACKING_CLOSE_PAGE("GET", "/packing/close", At.BUREAUS, INTAKE_CLERK),
    PACKING_CLOSE_FORM("POST", "/packing/close", At.BUREAUS, INTAKE_CLERK),
    PALLETS_PAGE("GET", "/packing/pallets", At.BUREAUS, INTAKE_CLERK),
    PALLET_PAGE("GET", "/packing/pallets/{pallet}", At.BUREAUS, INTAKE_CLERK),
    PALLET_FORM("POST", "/packing/pallets/{pallet}", At.BUREAUS, INTAKE_CLERK),
    PARCELS_PAGE("GET", "/parcels", At.BUREAUS, INTAKE_CLERK, TRACING_OFFICER),
    PARCEL_PAGE("GET", "/parcels/{intake}", At.BUREAUS, INTAKE_CLERK, TRACING_OFFICER),
    SEAL_FORM("POST", "/parcels/{intake}", At.BUREAUS, INTAKE_CLERK),
    CORRECTION_PAGE("GET", "/parcels/{intake}/correction", At.BUREAUS, INTAKE_CLERK),
    CORRECTION_FORM("POST", "/parcels/{intake}/correction", At.BUREAUS, INTAKE_CLERK),
    COUNTER_RECEIPT_PAGE("GET", "/parcels/{intake}/receipt", At.BUREAUS, INTAKE_CLERK),
    COUNTER_RECEIPT_FORM("POST", "/parcels/{intake}/receipt", At.BUREAUS, INTAKE_CLERK),
    LABELS_PAGE("GET", "/labels", At.BUREAUS, INTAKE_CLERK),
    PARCEL_LABEL_PAPER("GET", "/labels/parcels/{number}", At.BUREAUS, INTAKE_CLERK),
    PALLET_LABEL_PAPER("GET", "/labels/pallets/{pallet}", At.BUREAUS, INTAKE_CLERK),
    LABEL_SHEET_PAPER("GET", "/labels/pallets/{pallet}/parcels", At.BUREAUS, INTAKE_CLERK),
    MANIFEST_PAPER("GET", "/labels/pallets/{pallet}/manifest", At.BUREAUS, INTAKE_CLERK),
    DAY_PAPER("GET", "/counter/day", At.BUREAUS, INTAKE_CLERK),
    EXAMINATION_PAPER("GET", "/place/examinations/{itemNumber}/paper", At.BUREAUS, EXAMINER, PLACE_CLERK),
    RECEIPTS_PAPER(
            "GET",
            "/place/receipts/{round}/{consignment}/paper",
            At.BUREAUS,
            PLACE_CLERK,
            PRISONERS_REPRESENTATIVE,
            ROUND_OFFICER),
    AGREEMENT_PAPER("GET", "/rounds/{round}/agreement", At.EVERY, Who.SIGNED_IN),
    STATEMENT_PAPER("GET", "/rounds/{round}/statement", At.EVERY, Who.SIGNED_IN),
    CUSTODY_PAGE("GET", "/custody/{number}", At.EVERY, ROUND_OFFICER, DELEGATE, INTAKE_CLERK),
    PAPER_PAGE(
            "GET",
            "/paper",
            At.EVERY,
            INTAKE_CLERK,
            TRACING_OFFICER,
            EXAMINER,
            PLACE_CLERK,
            DELEGATE,
            ROUND_OFFICER,
            AUDITOR),
    PAPER_ENTRY_PAGE(
            "GET",
            "/paper/{entry}",
            At.EVERY,
            INTAKE_CLERK,
            TRACING_OFFICER,
            EXAMINER,
            PLACE_CLERK,
            DELEGATE,
            ROUND_OFFICER,
            AUDITOR),
    PAPER_ENTRY_FORM("POST", "/paper/{entry}", At.EVERY, INTAKE_CLERK, EXAMINER, PLACE_CLERK, DELEGATE),
    SEARCH_PAGE("GET", "/search", At.EVERY, Who.SIGNED_IN),
    HELD_LISTS_PAGE("GET", "/held-lists", At.BUREAUS, TRACING_OFFICER),
    HELD_LISTS_FORM("POST", "/held-lists", At.BUREAUS, TRACING_OFFICER),
    HELD_LIST_PREVIEW_PAGE("GET", "/held-lists/{waiting}", At.BUREAUS, TRACING_OFFICER),
    HELD_LIST_CONFIRMATION_FORM("POST", "/held-lists/{waiting}", At.BUREAUS, TRACING_OFFICER),
    HELD_LIST_REFUSED_FILE("GET", "/held-lists/files/{list}/refused", At.BUREAUS, TRACING_OFFICER),
    MATCHES_PAGE("GET", "/tracing/matches", At.BUREAUS, TRACING_OFFICER),
    MATCHES_FORM("POST", "/tracing/matches", At.BUREAUS, TRACING_OFFICER),
    REVIEWS_PAGE("GET", "/tracing/reviews", At.BUREAUS, TRACING_OFFICER),
    PROPOSAL_PAGE("GET", "/tracing/proposals/{proposal}", At.BUREAUS, TRACING_OFFICER),
    PROPOSAL_FORM("POST", "/tracing/proposals/{proposal}", At.BUREAUS, TRACING_OFFICER),
    WAITING_PAGE("GET", "/tracing/waiting", At.BUREAUS, TRACING_OFFICER),
    DECISIONS_PAGE("GET", "/tracing/decisions", At.BUREAUS, TRACING_OFFICER, AUDITOR),
    MATCH_PAGE("GET", "/tracing/decisions/{round}/{parcelRef}", At.BUREAUS, TRACING_OFFICER),
    MATCH_FORM("POST", "/tracing/decisions/{round}/{parcelRef}", At.BUREAUS, TRACING_OFFICER),
    ENQUIRIES_PAGE("GET", "/tracing/enquiries", At.BUREAUS, TRACING_OFFICER),
    ENQUIRY_PAGE("GET", "/tracing/enquiries/{enquiry}", At.BUREAUS, TRACING_OFFICER),
    ENQUIRY_FORM("POST", "/tracing/enquiries/{enquiry}", At.BUREAUS, TRACING_OFFICER),
    ENQUIRE_PAGE("GET", "/tracing/lines/{round}/{personRef}/enquiry", At.BUREAUS, TRACING_OFFICER),
    ENQUIRE_FORM("POST", "/tracing/lines/{round}/{personRef}/enquiry", At.BUREAUS, TRACING_OFFICER),
    HANDOVERS_PAGE("GET", "/handovers", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK, ROUND_OFFICER, AUDITOR),
    HANDOVERS_FORM("POST", "/handovers", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    HANDOVER_PAGE("GET", "/handovers/{handover}", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK, AUDITOR),
    HANDOVER_FORM("POST", "/handovers/{handover}", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SCAN_PAGE("GET", "/handovers/{handover}/scan", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SCAN_FORM("POST", "/handovers/{handover}/scan", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SHEET_PAGE("GET", "/handovers/{handover}/sheet", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    SHEET_FORM("POST", "/handovers/{handover}/sheet", At.EVERY, INTAKE_CLERK, DELEGATE, PLACE_CLERK),
    INSPECTION_PAGE("GET", "/handovers/{handover}/inspections/{itemNumber}", At.BUREAUS, INTAKE_CLERK),
    INSPECTION_FORM("POST", "/handovers/{handover}/inspections/{itemNumber}", At.BUREAUS, INTAKE_CLERK),
    DISPUTES_PAGE("GET", "/disputes", At.EVERY, INTAKE_CLERK, DELEGATE, ROUND_OFFICER),
    DISPUTE_PAGE("GET", "/disputes/{itemNumber}", At.EVERY, INTAKE_CLERK, DELEGATE, ROUND_OFFICER),
    DISPUTE_FORM("POST", "/disputes/{itemNumber}", At.EVERY, INTAKE_CLERK, DELEGATE),
    EXAMINATIONS_PAGE("GET", "/place/examinations", At.BUREAUS, EXAMINER),
    EXAMINATION_PAGE("GET", "/place/examinations/{itemNumber}", At.BUREAUS, EXAMINER),
    EXAMINATION_FORM("POST", "/place/examinations/{itemNumber}", At.BUREAUS, EXAMINER),
    PLACE_PARCELS_PAGE("GET", "/place/parcels", At.BUREAUS, PLACE_CLERK),
    PLACE_PARCEL_PAGE("GET", "/place/parcels/{itemNumber}", At.BUREAUS, PLACE_CLERK),
    DELIVERY_FORM("POST", "/place/parcels/{itemNumber}", At.BUREAUS, PLACE_CLERK),
    WITNESS_PAGE("GET", "/place/parcels/{itemNumber}/witness", At.BUREAUS, PLACE_CLERK),
    WITNESS_FORM("POST", "/place/parcels/{itemNumber}/witness", At.BUREAUS, PLACE_CLERK),
    TRANSFER_PAGE("GET", "/place/parcels/{itemNumber}/transfer", At.BUREAUS, PLACE_CLERK),
    TRANSFER_FORM("POST", "/place/parcels/{itemNumber}/transfer", At.BUREAUS, PLACE_CLERK),
    RELEASE_PAGE("GET", "/place/parcels/{itemNumber}/release", At.BUREAUS, PLACE_CLERK),
    RELEASE_FORM("POST", "/place/parcels/{itemNumber}/release", At.BUREAUS, PLACE_CLERK),
    RETURN_PAGE("GET", "/place/parcels/{itemNumber}/return", At.BUREAUS, PLACE_CLERK),
    RETURN_FORM("POST", "/place/parcels/{itemNumber}/return", At.BUREAUS, PLACE_CLERK),
    REMOVALS_PAGE("GET", "/place/removals", At.BUREAUS, EXAMINER, PLACE_CLERK),
    RECEIPTS_PAGE("GET", "/place/receipts", At.BUREAUS, PLACE_CLERK, PRISONERS_REPRESENTATIVE),
    RECEIPT_PAGE("GET", "/place/receipts/{round}/{consignment}", At.BUREAUS, PLACE_CLERK, PRISONERS_REPRESENTATIVE),
    RECEIPT_FORM("POST", "/place/receipts/{round}/{consignment}", At.BUREAUS, PLACE_CLERK, PRISONERS_REPRESENTATIVE),
    NODE_PAGE("GET", "/node", At.EVERY, OPERATOR),
    PEERS_PAGE("GET", "/node/peers", At.EVERY, OPERATOR),
    PEER_PAGE("GET", "/node/peers/{side}", At.EVERY, OPERATOR),
    PEER_FORM("POST", "/node/peers/{side}", At.EVERY, OPERATOR),
    ACCOUNTS_PAGE("GET", "/accounts", At.EVERY, OPERATOR),
    ACCOUNTS_FORM("POST", "/accounts", At.EVERY, OPERATOR),
    ACCOUNT_PAGE("GET", "/accounts/{account}", At.EVERY, OPERATOR),
    ACCOUNT_FORM("POST", "/accounts/{account}", At.EVERY, OPERATOR),
    BACKUP_PAGE("GET", "/backup", At.EVERY, OPERATOR),
    PROTECTION_PAGE("GET", "/protection", At.BUREAUS, PROTECTION_OFFICER),
    FAMILY_PAGE("GET", "/protection/{itemNumber}", At.BUREAUS, PROTECTION_OFFICER),
    FAMILY_FORM("POST", "/protection/{itemNumber}", At.BUREAUS, PROTECTION_OFFICER),
    LATE_PAGE("GET", "/late", At.EVERY, ROUND_OFFICER, DELEGATE, AUDITOR),
    LISTS_PAGE("GET", "/lists", At.BUREAUS, ROUND_OFFICER, TRACING_OFFICER),
    TERMS_LIST_PAGE("GET", "/terms", At.EVERY, ROUND_OFFICER, DELEGATE),
    TERMS_PAGE("GET", "/terms/{round}", At.EVERY, ROUND_OFFICER, DELEGATE),
    TERMS_FORM("POST", "/terms/{round}", At.EVERY, ROUND_OFFICER, DELEGATE),
    TERMS_DRAFT_PAGE("GET", "/drafts/terms", At.BUREAUS, ROUND_OFFICER),
    TERMS_DRAFT_FORM("POST", "/drafts/terms", At.BUREAUS, ROUND_OFFICER),
    CLOSING_PAGE("GET", "/rounds/{round}/closing", At.EVERY, ROUND_OFFICER, DELEGATE),
    CLOSING_FORM("POST", "/rounds/{round}/closing", At.EVERY, ROUND_OFFICER, DELEGATE),
    RULEBOOKS_PAGE("GET", "/rulebooks", At.EVERY, ROUND_OFFICER, DELEGATE, INTAKE_CLERK, EXAMINER),
    RULEBOOK_PAGE("GET", "/rulebooks/{side}/{version}", At.EVERY, ROUND_OFFICER, DELEGATE, INTAKE_CLERK, EXAMINER),
    RULEBOOK_CHANGES_PAGE(
            "GET", "/rulebooks/{side}/{version}/changes", At.EVERY, ROUND_OFFICER, DELEGATE, INTAKE_CLERK, EXAMINER),
    RULEBOOK_DRAFT_PAGE("GET", "/drafts/rulebook", At.BUREAUS, ROUND_OFFICER),
    RULEBOOK_DRAFT_FORM("POST", "/drafts/rulebook", At.BUREAUS, ROUND_OFFICER),
    RULEBOOK_LINE_PAGE("GET", "/drafts/rulebook/lines/{line}", At.BUREAUS, ROUND_OFFICER),
    RULEBOOK_LINE_FORM("POST", "/drafts/rulebook/lines/{line}", At.BUREAUS, ROUND_OFFICER),
    RECORDS_PAGE("GET", "/records", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    RECORD_PAGE("GET", "/records/{record}", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    RECORD_FORM("POST", "/records/{record}", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    ROUND_RECORDS_PAGE("GET", "/records/rounds/{round}", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    ROUND_RECORDS_FORM("POST", "/records/rounds/{round}", At.EVERY, PROTECTION_OFFICER, OPERATOR),
    STYLE("GET", "/style/{file}", At.EVERY, Who.ANYBODY),
    FONT("GET", "/style/fonts/{file}", At.EVERY, Who.ANYBODY),
    FAULT_PAGE("GET", "/error", At.EVERY, Who.ANYBODY);

    /// Where a matched operation stands in the request.
    public static final String ATTRIBUTE = "org.homeward.operation";

    private enum At {
        EVERY,
        BUREAUS,
        NEUTRAL
    }

    private enum Who {
        ANYBODY,
        SIGNED_IN
    }

    private final String method;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // A parsed pattern never changes; Spring does not annotate it.
    private final PathPattern pattern;

    private final At at;
    private final boolean anybody;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody else holds.
    private final Set<Role> roles;

    Operation(String method, String path, At at, Who who) {
        this(method, path, at, who == Who.ANYBODY, EnumSet.allOf(Role.class));
    }

    Operation(String method, String path, At at, Role first, Role... others) {
        this(method, path, at, false, EnumSet.of(first, others));
    }

    Operation(String method, String path, At at, boolean anybody, Set<Role> roles) {
        this.method = method;
        this.path = path;
        this.pattern = PathPatternParser.defaultInstance.parse(path);
        this.at = at;
        this.anybody = anybody;
        this.roles = Set.copyOf(roles);
    }

    /// The HTTP method.
    public String method() {
        return method;
    }

    /// The path with its variables in braces.
    public String path() {
        return path;
    }

    /// Whether it needs no sign-in.
    public boolean isForAnybody() {
        return anybody;
    }

    /// Who may, once signed in.
    public Set<Role> roles() {
        return roles;
    }

    /// Whether a node of this side answers it.
    public boolean isAt(Side side) {
        return switch (at) {
            case EVERY -> true;
            case BUREAUS -> side.isBureau();
            case NEUTRAL -> !side.isBureau();
        };
    }

    /// The operation that this method and path ask for, if there is one.
    static Optional<Operation> asked(String method, String path) {
        var container = PathContainer.parsePath(path);
        for (var operation : ALL) {
            if (operation.method.equals(method) && operation.pattern.matches(container)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private static final Operation[] ALL = values();
}
