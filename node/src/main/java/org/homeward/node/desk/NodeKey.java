package org.homeward.node.desk;

/// What the door shows of this node's key, so that people can compare it with paper. `peers` has it.
public interface NodeKey {

    /// The fingerprint of the key with which this node signs.
    String fingerprint();
}
