/// Withheld reasons: why a parcel could not be given. Seen by protection officers only.
///
/// **Law.** GC III art. 13 (P-01): protection against public curiosity. Policy, from GC III arts. 120 and 122 and
/// the rule that a family is told of a death in person first: one word, `reason_withheld`, stands everywhere else
/// for every reason.
///
/// **Words.** A *withheld reason* is one of four: he refused it, is in hospital, was not found, or died. A
/// *teller* is who speaks with the family; a *telling* is the record that it was told, in person or by telephone.
///
/// **Rules kept here.** Whoever reports a reason cannot read it back. Whatever depends on it stands in the
/// database schema `protection` and nowhere else; it travels in the stream `protection`, in envelopes of one size.
/// Answer, access record, timing and size are the same for every reason. To everybody else the pages of protection
/// officers read as absent pages do.
///
/// **Not here.** That the parcel goes back, and in which words the family is told: `delivery`, `families`.
///
/// **Start reading at** [WithheldReasons], then [TellingDesk].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "records", "requests", "accounts", "peers", "desk", "intake"})
package org.homeward.node.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
