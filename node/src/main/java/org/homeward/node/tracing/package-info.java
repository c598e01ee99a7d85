/// Who is meant: the addressee a family wrote, matched with a line of the other side's list. Software proposes, a named
/// officer decides.
///
/// **Law.** GC III art. 122 and 123: the Bureaus and the Agency trace people (P-11). Policy: no automatic decision
/// about a person; a proposal is never a match.
///
/// **Words.** A *sought addressee* is whom a family wrote on one parcel. A *proposal* pairs him with a line of a list.
/// A *confirmation* is one record of an officer that lists its lines; a *withdrawal* undoes one line of it by a new
/// record. Who *waits* has no proposal: `list.none`, or `list.conflict` when his number is listed with another day of
/// birth.
///
/// **Rules kept here.** Software proposes only where service number and birth date are both equal, and only if one line
/// is. Proposals are computed anew after each list and each intake; what is no longer proposed cannot be confirmed.
///
/// **Not here.** Lists are in `people`. Record linkage enters by implementing [Candidates], and by nothing else.
///
/// **Start reading at** [Candidates], then [TracingDesk].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "people"})
package org.homeward.node.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
