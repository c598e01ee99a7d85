/// What the features stand on and none of them is about: the node's settings, its clock, its source of ids and of
/// randomness, and how it writes JSON.
///
/// **Rules kept here.** Nothing outside this package asks the machine for the time, a random number or a new id,
/// so that a test or a played round decides all three. Business dates, clocks of duties and retries read
/// [BusinessClock]; sign-in and HTTP time-outs read the machine's clock.
///
/// **Start reading at** [NodeSettings], then [BusinessClock].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.homeward.node.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
