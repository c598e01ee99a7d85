/// Signed envelopes after DSSE 1.0.2: a body of bytes, what kind of bytes they are, and signatures over both.
///
/// **Law.** GC III art. 122 and GC IV art. 137: every written communication of a Bureau is authenticated by
/// signature or seal (P-16).
///
/// **Words.** An *envelope* is a body with its type and its signatures. The *pre-authentication encoding* is what is
/// signed: it binds the type to the body, so that one kind of document can never be taken for another.
///
/// **Rules kept here.** The bytes that were verified are the bytes that are parsed. Signatures are Ed25519 (RFC 8032).
/// The reader refuses whatever it does not know exactly, and says where.
///
/// **Not here.** Which keys belong to whom and what travels between nodes: the node's `peers`.
///
/// **Start reading at** [Envelope], then [SigningKey].
@NullMarked
package org.homeward.log;

import org.jspecify.annotations.NullMarked;
