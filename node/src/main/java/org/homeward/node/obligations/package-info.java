/// The Conventions' clocks in one list: what is owed in a round, by whom, by when, by which article, and what is
/// late.
///
/// **Law.** GC III art. 72: a round has a date by which it completes (C-09). Arts. 76, 125 and 48: examination
/// without delay (C-16), receipts (C-20), a transfer's new address (T-01), forwarding (T-02).
///
/// **Words.** An *obligation* is a duty that somebody owes now, with the number of parcels it concerns. It is
/// *late* when its moment has passed.
///
/// **Rules kept here.** This page reports and holds nothing back. It counts from this node's own tables.
///
/// **Not here.** The clocks themselves: `delivery`. What was refused: `requests`.
///
/// **Start reading at** [Obligation], then [Obligations].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "rounds", "custody", "delivery"})
package org.homeward.node.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
