/// Numbers, labels, pallets, manifests: a sealed and matched parcel becomes one that can be handed over.
///
/// **Law.** GC III art. 71: sacks are securely sealed, labelled with their contents and addressed to the office of
/// destination (C-06).
///
/// **Words.** An *item number* names a parcel between the sides. A *consignment* is what goes to one delivery code. A
/// *manifest* tells the receiving bureau what is in each parcel; a *load list* tells the neutral numbers, seals and
/// weights only.
///
/// **Rules kept here.** Nothing is packed unmatched or unsealed. A number is given once, without a gap. The neutral
/// learns no name and no contents; the receiving bureau learns of the sender what stands on the parcel. What travels is
/// [ManifestPage], [LoadPage] and [TallyPage], and they have no member for more.
///
/// **Start reading at** [ItemNumber], then [PackingDesk] and [PackingClose]; pages: [PackingScreens], [PalletScreens],
/// [ClosingScreens]; others ask [KnownParcels].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "wiring",
            "records",
            "requests",
            "accounts",
            "desk",
            "papers",
            "peers",
            "rounds",
            "paper",
            "csv",
            "scanning",
            "tracing",
            "intake"
        })
package org.homeward.node.packing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
