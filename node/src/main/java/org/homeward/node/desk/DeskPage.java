package org.homeward.node.desk;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.accounts.Operation;

/// A page that stands in the white bar of those whose work it is. A feature makes one component for each; usually the
/// page's `*Screens` class is it.
///
/// Who sees it is not asked here: whoever may do the operation at this node does, in the order of [Operation].
public interface DeskPage {

    /// The operation that opens the page.
    Operation operation();

    /// Its name is the sentence `page.<key>`.
    String key();

    /// Its address; the operation's path unless that has variables.
    default String href() {
        return operation().path();
    }

    /// Whether it belongs into this person's bar; he may open it anyway.
    ///
    /// @param actor somebody who may do the operation
    default boolean isInBarOf(Actor actor) {
        return true;
    }

    /// What waits for this person on it. Asked with every page he opens, so it must be counted in one cheap statement.
    ///
    /// @param actor somebody who may do the operation
    default List<Waiting> waits(Actor actor) {
        return List.of();
    }
}
