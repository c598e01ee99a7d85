/// What is owed and late in a round, by article: read from what the features recorded, for everybody to see.
///
/// **Law.** The eighteen duties of [Duty], each with its article, trigger, deadline and the role that owes it.
///
/// **Words.** An *obligation* is a duty that is open: which rule, who owes it, how many parcels, since when it is
/// late. A *reminder* tells the owing role so.
///
/// **Rules kept here.** Our own lateness stands in the same list. Nothing is held, slowed or refused because
/// something is late; a reminder is all that follows.
///
/// **Not here.** Escalating a clock: `delivery`. Alerts about reads: `accounts`.
///
/// **Start reading at** [Duty], then [Obligations].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "csv", "desk", "rounds", "peers"})
package org.homeward.node.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
