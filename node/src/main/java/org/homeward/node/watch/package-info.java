/// What an operator watches: whether the node answers and could work, queues, receipts outstanding, disk, clock, peers,
/// what is late, and the last error in a sentence with what to do; as JSON for a person and as text for Prometheus.
///
/// **Words.** A *sign* is one thing that is well or not. *Health* says that the program answers; *readiness*, that it
/// could do its work.
///
/// **Rules kept here.** Counts, times and sides only: no person, no item number, no round's contents. Health, readiness
/// and figures are told to nobody but this machine; the operator's page needs his sign-in.
///
/// **Not here.** What a node does not start with: `start`. Log lines: each feature writes its own, with ids only.
///
/// **Start reading at** [Signs], then [StatusApi] and [NodeScreens].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "accounts", "peers", "obligations", "requests", "desk"})
package org.homeward.node.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
