package org.homeward.node.peers;

import java.net.URI;
import org.homeward.log.VerifyingKey;
import org.homeward.node.wiring.Side;

/// Another organisation's node, as an operator pinned it.
///
/// @param side which of the three
/// @param organisation its name, as the terms will say it
/// @param url where it answers; bureaus are reached through the neutral and may have none
/// @param signingKey the key that signs for it
/// @param sealingKey the 32-byte X25519 key to which is sealed for it, base64
record Peer(Side side, String organisation, URI url, VerifyingKey signingKey, String sealingKey) {}
