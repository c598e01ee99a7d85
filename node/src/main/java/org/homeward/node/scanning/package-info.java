/// Scanning: the one field that is always ready, what a scanner or a hand wrote into it, and the log of every scan.
///
/// **Law.** GC III art. 71 (C-06): what is labelled is known by its label.
///
/// **Words.** A *scan* is one number that was read or typed at one place, with its verdict; it *counts* if it changed
/// something. A *scan place* is a pallet, or one side of a handover. A scan that was *taken back* stays, and counts
/// no more.
///
/// **Rules kept here.** One verdict for each scan. A scan is never changed: that it was taken back is a later row.
/// Where letters were typed in Cyrillic, by their look or with the keyboard switched, the Latin label is read; nothing
/// else is guessed, and the check digit is asked always. What is kept of a text that is no number has a digit in it,
/// so that it is nobody's name.
///
/// **Not here.** What a scan does: `packing` and `custody` decide, and note the verdict here.
///
/// **Start reading at** [ScannedText], then [ScanLog].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "accounts", "desk", "requests"})
package org.homeward.node.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
