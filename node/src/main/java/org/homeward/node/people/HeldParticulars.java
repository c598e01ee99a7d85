package org.homeward.node.people;

import org.homeward.node.records.Particulars;

/// What this bureau's list says of a person whom it holds, as it is sealed. Health never leaves this node.
///
/// @param health as the list writes it
record HeldParticulars(Particulars who, String health) {

    /// What is left of an erased record: nothing.
    static final HeldParticulars ERASED = new HeldParticulars(Particulars.ERASED, "");

    /// Nothing of it.
    @Override
    public String toString() {
        return "particulars of a person held";
    }
}
