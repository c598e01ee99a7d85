package org.homeward.node.desk;

import java.util.List;
import org.homeward.node.accounts.Actor;

/// What a feature finds when somebody searches: a number, a reference, a delivery code, or a name in exact spelling.
///
/// It finds only what this person may see anyway, and writes an access record for every name it shows.
public interface Searched {

    /// The most that one feature shows; whoever finds more searches more narrowly.
    int HITS_MAX = 20;

    /// What is found, at most [#HITS_MAX].
    ///
    /// @param text what was typed, 2 to 100 characters
    List<Hit> find(Words words, Actor actor, String text);
}
