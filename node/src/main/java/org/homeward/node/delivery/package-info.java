/// At the place of detention: the one examination, removals, delivery against signature, transfers, receipts,
/// returns.
///
/// **Law.** GC III art. 76: one examination by each of the two Powers (C-14), in the presence of the addressee or a
/// fellow prisoner he delegated (C-15), and no delay under the pretext of examination (C-16). GC III art. 125: two
/// receipts close a consignment (C-20). GC III art. 48: a transfer is announced with the new postal address (T-01),
/// and parcels follow without delay (T-02). GC III art. 119: what arrives for a released man goes after him.
///
/// **Words.** A *place parcel* is a parcel that the neutral handed to this bureau for one of its places. A
/// *consignment* is what goes to one place in one handover. A *removal* takes pieces of one line out of a parcel,
/// under one rule. The *clock* of a parcel runs from the place's signature to the examination.
///
/// **Rules kept here.** The examination stands in a table whose key is the parcel. A removal needs a rule that
/// decides that item and does not allow it. Why a parcel cannot be given is not known here: it goes straight to
/// `protection`.
///
/// **Not here.** Who holds a parcel: `custody`.
///
/// **Start reading at** [PlaceParcel], [Examination], [ExaminationClock], then [ExaminationDesk], [PlaceDesk],
/// [ConsignmentDesk].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wiring",
            "requests",
            "accounts",
            "desk",
            "papers",
            "peers",
            "rounds",
            "paper",
            "people",
            "packing",
            "custody",
            "protection",
            "csv"
        })
package org.homeward.node.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
