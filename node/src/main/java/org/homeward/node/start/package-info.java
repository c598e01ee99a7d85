/// What happens before a node runs: its configuration is made (`init`), read, and checked against what would be unsafe.
///
/// **Words.** A *node file* is the configuration of one node. A *start check* says everything at once for which a node
/// does not start.
///
/// **Rules kept here.** A node of real people does not start with a password that everybody knows, keys that others can
/// read, a database of a played round or of another node, a database that a newer version has changed, a peer that is
/// simulated or whose clock differs by more than five minutes, or an open door without TLS.
///
/// **Not here.** What a running node watches: `watch`. Accounts: `accounts`.
///
/// **Start reading at** [NodeFile], then [StartCheck].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "peers"})
package org.homeward.node.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
