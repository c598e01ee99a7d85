/// What families hand in: parcels judged at the counter by the receiving side's conditions, then sealed.
///
/// **Law.** GC III art. 72: what may be sent (C-07); no books in parcels of clothing and foodstuffs, medical supplies
/// as a rule in collective parcels (C-10). GC III art. 76: the despatching State examines once only (C-14); the check
/// at the counter is that one examination. GC III art. 71: securely sealed (C-06).
///
/// **Words.** A *row* is one parcel as it was handed in, in a file or at the counter. A *refused* row comes back to be
/// corrected; one that was handed in again is *superseded*.
///
/// **Rules kept here.** Every fault of a row is said at once, in the order of [Judge]. A parcel is judged by the terms
/// of the day on which it was handed in. A reference names one accepted parcel of a round; a refused one is free again
/// in a later file. The same file twice changes nothing. Not more are accepted than the sides agreed.
///
/// **Not here.** Whom a parcel is for: `tracing`. Numbers and pallets: `packing`.
///
/// **Start reading at** [Judge], then [IntakeDesk]; pages: [CounterScreens].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wiring",
            "records",
            "requests",
            "accounts",
            "desk",
            "papers",
            "rounds",
            "paper",
            "csv",
            "imports",
            "tracing"
        })
package org.homeward.node.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
