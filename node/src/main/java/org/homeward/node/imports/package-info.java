/// Files of rows between upload and confirmation: what would happen is shown before it happens, and a named person
/// says yes.
///
/// **Law.** GC III art. 13 (P-01): names of people do not lie about. A file that nobody confirmed is gone after
/// hours.
///
/// **Words.** A *preview* is what taking in a file would do, row by row, found by the code that takes it in. A
/// *waiting file* was sent and previewed, and waits for a yes. A preview is *stale* when the same file would do
/// something else now.
///
/// **Rules kept here.** A waiting file lies in the database, in a table that is not copied to its journal, because
/// names lie there anyway and nowhere else (docs/decisions/0012). It goes when it is confirmed, put away, replaced
/// by the same person's next file, or old. One file a person and kind; all together have a limit.
///
/// **Not here.** What rows mean and what becomes of them: the features that take them in, each in the words of its
/// own pages.
///
/// **Start reading at** [Tally], then [Preview], [WaitingFiles], [ImportParts].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "desk", "csv"})
package org.homeward.node.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
