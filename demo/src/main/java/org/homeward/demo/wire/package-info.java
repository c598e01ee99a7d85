/// The nodes as anybody outside knows them: HTTP on a port, accounts that sign in, answers and refusals.
///
/// **Rules kept here.** One deed has one idempotency key, made from the run's seed and the deed's own words
/// ([DeedKey]), so that a request sent again after a crash is the same deed. A node that is not there is asked
/// again for a bounded time ([Wire]); an account whose session a restarted node has forgotten signs in again
/// ([Session]).
///
/// **Start reading at** [Session].
@NullMarked
package org.homeward.demo.wire;

import org.jspecify.annotations.NullMarked;
