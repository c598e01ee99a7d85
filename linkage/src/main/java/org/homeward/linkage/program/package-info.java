/// `homeward link`: links two CSV files, or finds doubles in one, and says why.
///
/// **Words.** A *bad row* is a line of a file that cannot be read as a person; it is reported with its line number and
/// left out, and the rest is linked.
///
/// **Not here.** How pairs are found and weighed is `org.homeward.linkage`.
///
/// **Start reading at** [LinkProgram].
@NullMarked
package org.homeward.linkage.program;

import org.jspecify.annotations.NullMarked;
