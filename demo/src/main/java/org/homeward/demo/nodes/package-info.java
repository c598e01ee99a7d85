/// The programs of a played round on this machine: one PostgreSQL with a database and a role per node, and three nodes,
/// each its own process with its own keys and port on 127.0.0.1.
///
/// **Rules kept here.** Everything lives in one folder that is gone when the demo has ended ([Workshop]). PostgreSQL
/// writes durably: `fsync` and `synchronous_commit` are on ([Postgres]), which the library would have off.
///
/// **Start reading at** [ThreeNodes].
@NullMarked
package org.homeward.demo.nodes;

import org.jspecify.annotations.NullMarked;
