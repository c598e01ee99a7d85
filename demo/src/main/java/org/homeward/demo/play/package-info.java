/// The world's clerks: a whole round played through the nodes' HTTP interfaces, day by day, by people who use only
/// what a person could use.
///
/// **Words.** The *scene* is everybody and everything in a played round ([Scene]). A *parcel* here is the box
/// itself, as it stands on a table with its seal and weight ([Parcel]); what the nodes know of it is theirs. A
/// *stage* is what happens together on one day ([Stage]).
///
/// **Rules kept here.** Every seal, scan, examination and delivery is one request with its own key; a batch exists
/// only for imports and for confirming matches. The players never know an outcome: they act out incidents, and the
/// nodes say what became of it. The day moves on when every outbox is empty ([RoundClock]).
///
/// **Not here.** What is written down afterwards is in `report`.
///
/// **Start reading at** [PlayedRound].
@NullMarked
package org.homeward.demo.play;

import org.jspecify.annotations.NullMarked;
