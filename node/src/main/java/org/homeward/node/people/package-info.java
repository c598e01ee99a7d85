/// Who is held, as the detaining bureau says: its own lists, and what the home bureau may learn of them.
///
/// **Law.** GC III art. 122: information on prisoners reaches the Powers concerned through the Bureaus (P-11). GC III
/// art. 13: no public curiosity (P-01); health and place of detention never leave the detaining bureau in a round.
///
/// **Words.** A *held list* is what the detaining bureau imports; a *delivery code* stands for a place of detention
/// towards the home bureau, random per round and place. A *listed person* is a line of the other side's list, at home.
///
/// **Rules kept here.** A list is looked at before it is brought in, and two people say yes. A person who is gone from
/// a later list has a status to explain; he is not deleted.
///
/// A faulty line is never taken for a person who is gone. What leaves is [HeldListPage]: it has no member for place or
/// health. Every read of people is recorded.
///
/// **Not here.** Who is meant by whom: `tracing`.
///
/// **Start reading at** [HeldListDesk], then [HeldPeople].
@NullMarked
@ApplicationModule(
        allowedDependencies = {"wiring", "records", "requests", "accounts", "desk", "peers", "rounds", "csv", "imports"
        })
package org.homeward.node.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
