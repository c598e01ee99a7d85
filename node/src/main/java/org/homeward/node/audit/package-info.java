/// What an auditor looks at: who read which person's record and why, alerts about reads, what was refused, and the
/// signed papers of a round with the keys that signed them.
///
/// **Law.** GC III art. 13 (P-01): what is read about a person is recorded, and somebody looks at the record. GC III
/// art. 122 (P-16): what bureaus write is signed, and the signatures can be checked.
///
/// **Words.** A *read* is one showing of persons to one account; its *lines* are the references of those it showed. An
/// *alert* says that an account read unusually many. *Evidence* is what was signed.
///
/// **Rules kept here.** No name stands where a reference does. The auditor's own reads are recorded like everybody's.
///
/// **Not here.** Writing the record, raising alerts: `accounts`. What is signed: `rounds`, `custody`.
///
/// **Start reading at** [ReadsScreens], then [EvidenceScreens].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "desk", "csv", "rounds", "custody"})
package org.homeward.node.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
