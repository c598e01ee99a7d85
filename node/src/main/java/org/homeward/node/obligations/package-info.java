/// What is owed and late in a round, by article: read from what the features recorded, for everybody to see.
///
/// **Law.** GC III art. 72 (C-09), art. 76 (C-16), art. 125 (C-20), art. 48 (T-01, T-02).
///
/// **Words.** An *obligation* is a duty that is open: which rule, who owes it, how many parcels, since when it is
/// late.
///
/// **Rules kept here.** Our own lateness stands in the same list. Nothing is held, slowed or refused because
/// something is late.
///
/// **Not here.** Escalating a clock: `delivery`.
///
/// **Start reading at** [Obligation].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "rounds"})
package org.homeward.node.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
