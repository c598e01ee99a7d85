/// The overview of a round: one page that says where its parcels are, parity, what is late, what happened last.
///
/// **Law.** GC III art. 13 (P-01): the page holds counts only, nothing about a person.
///
/// **Words.** An *overview* is put together from what other features count; it has no record of its own.
///
/// **Rules kept here.** Three nodes show the same figures (decision 0008). The two sides are drawn alike. Nobody
/// depends on this package.
///
/// **Not here.** What the figures mean: `rounds`. What happened to parcels: `custody`. What is late:
/// `obligations`.
///
/// **Start reading at** [RoundScreens], then [RoundPage], [Picture].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "accounts", "desk", "rounds", "custody", "obligations"})
package org.homeward.node.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
