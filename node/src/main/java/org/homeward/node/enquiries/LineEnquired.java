package org.homeward.node.enquiries;

import java.util.UUID;

/// A bureau asks the other to read one field of one line again: body of the envelope `line_enquired`. It has no member
/// for a name, a family or a reason.
///
/// @param enquiry names it, random
/// @param round for whose list
/// @param personRef the line, as the other side's list refers to it
/// @param field which field, e.g. `birth_date`
record LineEnquired(UUID enquiry, String round, String personRef, String field) {

    static final String KIND = "line_enquired";
}
