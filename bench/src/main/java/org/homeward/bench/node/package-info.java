/// What one node does under load: `./homeward bench node`.
///
/// **Words.** The *bed* is three nodes on this machine, on databases of their own, as `./homeward demo` starts them
/// ([NodeBed]). A *part* is one thing that is measured ([BenchPart]). What PostgreSQL *alone* does is the same rows
/// written by JDBC with the same commits, without a node ([Alone]).
///
/// **Rules kept here.** Nodes are asked over HTTP only. The one exception is the volume: 100,000 parcels would take a
/// node hours to work through, so a small played round is left in the middle of its work and every row that it wrote
/// is copied under new numbers ([Volume]).
///
/// **Start reading at** [NodeBench].
@NullMarked
package org.homeward.bench.node;

import org.jspecify.annotations.NullMarked;
