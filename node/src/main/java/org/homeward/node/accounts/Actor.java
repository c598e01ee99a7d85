package org.homeward.node.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/// Who is acting: an account with its role and, for those posted to places of detention, their places.
///
/// @param account the account's id, which stands in signed bodies
/// @param name the person's name, shown to himself only
/// @param role his one role
/// @param places places of detention he is posted to; empty for everybody else
public record Actor(String account, String name, Role role, Set<String> places) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public Actor {
        places = Set.copyOf(places);
    }

    /// Whether he is posted to this place of detention.
    public boolean isPostedTo(String place) {
        return places.contains(place);
    }

    /// His places in order.
    public TreeSet<String> placesInOrder() {
        return new TreeSet<>(places);
    }

    /// The account only.
    @Override
    public String toString() {
        return account;
    }
}
