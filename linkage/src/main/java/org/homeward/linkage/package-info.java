/// Record linkage: who of one list is who of another, across alphabets and spellings, with reasons.
///
/// **Words.** A *line* is one person as one list has them. A *link* is a pair of lines that is one person, or may be.
/// *Evidence* is what one field says about a pair, in bits: each bit doubles or halves the odds. A *zone* says what
/// is to be done with a pair, by the costs of being wrong; none of them is a decision.
///
/// **Rules kept here.** No threshold sees an answer key ([Costs]). What relatives share never proves two people one
/// ([Story]). Clusters never grow over a veto ([Clusters]). The same input gives the same output for any number of
/// threads ([Parallel]). Too long a list is refused before the memory is full ([MemoryBudget]).
///
/// **Not here.** How names are read is in `org.homeward.names`; files and pages are in `program`; who may confirm a
/// link, and the record of it, is the node's.
///
/// **Start reading at** [Linker], then [LinkageRun]; for one question at a time, [LinkageIndex].
@NullMarked
package org.homeward.linkage;

import org.jspecify.annotations.NullMarked;
