/// The desk: the frame of every page, its languages, and the pages that belong to no other feature: sign-in, the round,
/// and what is said when something is not there.
///
/// **Law.** GC III art. 13 (P-01): the round page holds counts only, nothing about a person.
///
/// **Words.** A *page* is one HTML answer; a *frame* is what all pages have in common: band, head, bar, foot. *Words*
/// are this node's sentences, dates and figures in one language; the sentences stand in `messages/`.
///
/// **Rules kept here.** No script and no inline style. Every page in English, Ukrainian and Russian, by keyboard, on a
/// phone and on paper. Colour never speaks alone. The two sides are drawn alike. Templates only repeat and choose;
/// what a page says is put together in its view record.
///
/// **Not here.** Who may open a page: `accounts`. What the figures mean: `rounds`. What happened to
/// parcels: `custody`. What is late: `obligations`.
///
/// **Start reading at** [RoundScreen], then [Frames], [Words], [Picture].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "accounts", "rounds", "peers", "custody", "obligations"})
package org.homeward.node.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
