/// A round's custody as GS1 EPCIS 2.0 events in JSON-LD, for systems that know nothing of us.
///
/// **Law.** GC III art. 13 (P-01): no person, no contents and no place of detention stands in it, and why a parcel was
/// not given does not either.
///
/// **Words.** An *event* here is EPCIS's; what it cannot say (two signatures, seals, weights, disputes) is in the
/// namespace `homeward`, described in `formats/epcis.md`.
///
/// **Rules kept here.** Only words of the Core Business Vocabulary 2.0; only what this node recorded. The signed bytes
/// themselves are in `custody.jsonl`.
///
/// **Start reading at** [EpcisDocument], then [EpcisEvents].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "rounds"})
package org.homeward.node.epcis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
