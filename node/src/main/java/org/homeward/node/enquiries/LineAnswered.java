package org.homeward.node.enquiries;

import java.util.UUID;

/// What the other bureau read: body of the envelope `line_answered`.
///
/// @param enquiry which is answered
/// @param round of which round, as it was asked
/// @param word `confirmed`, `corrected` or `unreadable`
/// @param value what the line says now; empty unless corrected
record LineAnswered(UUID enquiry, String round, String word, String value) {

    static final String KIND = "line_answered";

    /// The enquiry only.
    @Override
    public String toString() {
        return enquiry.toString();
    }
}
