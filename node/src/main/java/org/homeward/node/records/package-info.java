/// What is written about people, sealed with a key for each record: destroying the key erases the record.
///
/// **Law.** DP-6: every record about a person has a purpose and a day of review; what is not needed any more is
/// deleted, and proofs stay valid. The Handbook on Data Protection in Humanitarian Action, chapter 2.
///
/// **Words.** A *record* is what this node keeps about a parcel of a family, a person held, a person listed, a
/// label: one row of `kept_record` with its purpose and its day of review. Its *key* stands in the schema
/// `record_keys`, wrapped by the node's `records.key`. *Copies* are the bytes of a round that name many people at
/// once and that nobody needs after it is closed: manifests, envelopes that arrived, answers given; they have one
/// key for the round. A record is *erased* when its key is destroyed.
///
/// ```
/// kept_record (record, kind, round, subject, purpose, review_on, erased_at)
///      │ record
///      ├── record_keys.record_key (record, wrapped)        the row that erasing destroys
///      └── <a feature's table> (kept_as, sealed)            what it says, AES-256-GCM
/// ```
///
/// **Rules kept here.** Nothing about a person is written without a record. A search by exact spelling asks for a
/// keyed digest, never for the spelling. What is sealed for one column does not open in another.
///
/// **Not here.** Which records are due and who erases them: `retention`.
///
/// **Start reading at** [Records], then [RecordKind].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring"})
package org.homeward.node.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
