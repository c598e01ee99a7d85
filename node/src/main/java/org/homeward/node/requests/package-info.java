/// What was asked of this node and what it answered: refusals in sentences, answers that repeat for a repeated key,
/// refused attempts that are kept.
///
/// **Words.** An [Answer] is what a use case gives back: done, or refused with every [Refusal] at once. A *deed* is one
/// write by one person under one idempotency key.
///
/// **Rules kept here.** A refused deed leaves nothing of itself but its refusal, kept outside the transaction that was
/// rolled back, once per key. The same key again gets the same answer and changes nothing.
///
/// **Start reading at** [Answers].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "records"})
package org.homeward.node.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
