package org.homeward.node.rounds;

/// What nodes say to each other about rounds: the bodies of the kinds in `formats/envelopes.md`.
final class RoundMessages {

    static final String RULEBOOK_PUBLISHED = "rulebook_published";
    static final String TERMS_PROPOSED = "terms_proposed";
    static final String TERMS_SIGNED = "terms_signed";
    static final String TERMS_REFUSED = "terms_refused";
    static final String STATEMENT_PROPOSED = "statement_proposed";
    static final String STATEMENT_SIGNED = "statement_signed";
    static final String STATEMENT_REFUSED = "statement_refused";

    private RoundMessages() {}

    /// A side's rulebook, whole.
    ///
    /// @param csv the file's bytes in base64
    record RulebookPublished(int version, String csv) {}

    /// Terms and the proposer's signature.
    ///
    /// @param terms the document's bytes in base64
    /// @param signature DSSE JSON in base64
    record TermsProposed(String terms, String signature) {}

    /// A signature under terms.
    record TermsSigned(String sha256, String signature) {}

    /// Terms that a side does not sign.
    record TermsRefused(String sha256, String account, String reason) {}

    /// The statement as the proposer has it, and his signature.
    record StatementProposed(String round, String statement, String signature) {}

    /// A signature under the proposed statement.
    record StatementSigned(String round, String sha256, String signature) {}

    /// A side that does not sign: its own statement, or a reason.
    record StatementRefused(String round, String statement, String reason) {}
}
