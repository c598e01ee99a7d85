/// Papers: labels, lists and records as PDF, made from templates as pages are.
///
/// **Law.** GC III art. 71 (C-06): a sealed parcel bears what it is and where it goes. GC III art. 13 (P-01): a
/// label bears no name and no contents, because the neutral carries it.
///
/// **Words.** A *paper* is one PDF. A *label* stands on a parcel or a pallet.
///
/// **Rules kept here.** IBM Plex is embedded, Latin and Cyrillic. Codes are drawn as lines, never as pictures, and
/// fit their box; a test decodes them from the rendered paper. SIMULATED stands on every paper of a played round.
/// Nothing is fetched from anywhere.
///
/// **Not here.** What stands on a paper: the features, with templates in `templates/<feature>/`.
///
/// **Start reading at** [Papers].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "desk"})
package org.homeward.node.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
