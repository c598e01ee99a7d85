/// Other nodes: their pinned keys, envelopes out and in, receipts, and at the neutral the carrying between the
/// bureaus.
///
/// **Law.** GC III art. 122, GC IV art. 137 (P-16): every communication between Bureaus is signed. GC III art.
/// 123: it goes through the neutral.
///
/// **Words.** An *envelope* is what one node says to another: signed by the sender, sealed to the recipient,
/// numbered in a *stream*. A *receipt* is the recipient's signature that he has it. See `formats/envelopes.md`.
///
/// **Rules kept here.** An envelope is written in the transaction of the change it reports ([Outbox]). The neutral
/// reads from, to and number only. What arrives is applied once and in order; a bad envelope is kept as evidence
/// and refused, and the others go on. Keys are pinned by people, never taken from the wire.
///
/// **Not here.** What a kind of envelope means: each feature reads its own kinds by an [Arrival].
///
/// **Start reading at** [Outbox] and [Arrival], then [Inbox] and [Carrier].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "records", "requests", "accounts", "desk"})
package org.homeward.node.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
