/// Which records about people are looked at again, and how they are erased.
///
/// **Law.** DP-6: every record has a purpose and a day of review; what is not needed any more is deleted, and
/// proofs stay. DP-7: who asks that his record be erased is answered.
///
/// **Words.** A record is *due* when its day of review has come. To *keep it on* is to say why it is still needed,
/// and until when. To *erase* it is to destroy its key (`records`); with the first record of a round go the
/// round's copies.
///
/// **Rules kept here.** Two people erase, on one of four grounds. Nothing of a round is erased while the round is
/// open, while anything is owed in it or while a difference in it is unsettled; nobody is erased who is held. What
/// is counted of a round, what was signed and the digests of it stay as they were.
///
/// **Not here.** Sealing and keys: `records`. What a feature empties itself: its
/// [org.homeward.node.records.Emptied].
///
/// **Start reading at** [RetentionDesk].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "records", "requests", "accounts", "csv", "desk", "rounds"})
package org.homeward.node.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
