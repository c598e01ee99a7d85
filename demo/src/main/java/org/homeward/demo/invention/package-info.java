/// Rounds of invented people, for whoever has no input of their own: names, parcels, lists, terms, rulebooks and
/// incidents of the form that `input` reads, at any size, the same for the same seed.
///
/// **Rules kept here.** No person, unit or place of detention is real ([Lexicon]); names of side a are written in
/// Ukrainian and those of side b in Russian, and each side's list of people held in its own language.
///
/// **Start reading at** [InventedRound].
@NullMarked
package org.homeward.demo.invention;

import org.jspecify.annotations.NullMarked;
