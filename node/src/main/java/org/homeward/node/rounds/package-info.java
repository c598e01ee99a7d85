/// Agreements between the sides: terms and rulebooks that all three sign, what was counted, the closing statement.
///
/// **Law.** GC III art. 72: special agreements on conditions may in no case delay receipt, so a round has a date
/// by which it completes (C-09); limits only if the Protecting Power or the relief organisation proposed them
/// (C-08), and what may be sent (C-07). GC III art. 74: no charge to family or addressee; terms have no place for
/// one (C-12).
///
/// **Words.** A *round* is an agreed swap of parcels. *Terms* are what both bureaus and the neutral sign: dates,
/// quota, limits, and the digests of both *rulebooks*. A *fact* is one countable thing that happened to one
/// parcel, noted by this node when it checked the event itself. *Parity* and the *closing statement* are counted
/// from facts.
///
/// **Rules kept here.** Parity is a report and holds nothing back. The statement's bytes come out the same on
/// every node that checked the same events; a node signs only what equals its own. A change of terms is a new
/// version, signed again; a parcel is judged by the version of the day on which it was handed in.
///
/// **Not here.** What happened to a parcel and who had it: `custody` and `delivery`, which note facts here.
///
/// **Start reading at** [Terms] and [Rulebook], then [Rounds], [Facts], [Statement].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "csv", "desk", "papers", "peers"})
package org.homeward.node.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
