/// What is written down when a round has been played: outcomes, custody events, the closing statement and its
/// figures, read from the nodes' REST alone.
///
/// **Rules kept here.** Nothing is taken from what the players know: a line that no node answers for is not
/// written. CSV is written so that no programme takes a cell for a formula ([OutcomesFile]).
///
/// **Start reading at** [RoundReport].
@NullMarked
package org.homeward.demo.report;

import org.jspecify.annotations.NullMarked;
