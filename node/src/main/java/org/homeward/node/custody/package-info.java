/// Who holds what: handovers that both sides sign, joint inspections, the neutral's legs, losses and disputes.
///
/// **Law.** GC III art. 76 (C-14): the neutral that carries a parcel never examines it; a joint inspection is no
/// examination: nothing is removed and nobody's one examination is used up. GC III art. 75 (C-13): approved bodies
/// may convey shipments.
///
/// **Words.** A *party* is a bureau, the neutral or a place of detention. A *handover* is one document with a line
/// per parcel; custody passes when giver and receiver have signed it. A line is *one-sided*, *agreed*, *differing*,
/// *inspected* or *disputed*. A *reading* is what stands on the seal and what the scales say. A *leg* is one
/// stretch of the neutral's way. A *travel number* names what is handed over: a parcel, or an item taken from one
/// and sent back.
///
/// **Rules kept here.** Nobody hands over what they do not hold ([Custody]). An unknown or duplicate number is a
/// verdict, never a new record. A scan taken back stays in the record; what is signed says nothing of it.
/// Nothing is overwritten: a correction is a new event, and when it happened and when it was recorded are two times.
/// Both sign the same bytes, over the digests of the lines, so that one line can be
/// shown and proved without the others ([HandoverDocument]). A loss is declared by whoever signed last, and from
/// the agreed day on.
///
/// **Not here.** What happens at the place of detention: `delivery`. What a parcel holds: `packing`.
///
/// **Start reading at** [Custody] and [Line], then [GivingDesk], [ReceivingDesk], [Agreement].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wiring",
            "records",
            "requests",
            "accounts",
            "csv",
            "desk",
            "peers",
            "rounds",
            "paper",
            "packing",
            "people",
            "scanning"
        })
package org.homeward.node.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
