/// What a played round starts from: terms, rulebooks, intake and held lists of two sides, and the incidents that the
/// played people act out.
///
/// **Rules kept here.** A folder is read whole and all its faults are reported at once ([UnreadableRound]). What the
/// nodes must judge (terms, rulebooks, rows of the lists) goes to them byte for byte as it was written ([Sheet]); here
/// it is read only as far as a player must see it. An answer key lying beside the input is never opened.
///
/// **Not here.** The project's own invented rounds are in `invention`; acting it out is in `play`.
///
/// **Start reading at** [RoundInput], then [InputFolder].
@NullMarked
package org.homeward.demo.input;

import org.jspecify.annotations.NullMarked;
