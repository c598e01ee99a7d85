package org.homeward.linkage;

import java.util.List;

/// How the values of one field are compared. It keeps what it has worked out about each distinct value, by the value's
/// code in a [ValueDictionary], so that a pair of values costs a few array reads.
///
/// Every comparison is symmetric: `level(a, b) == level(b, a)`.
sealed interface Comparison
        permits NameComparison, DateComparison, PlaceComparison, CodeComparison, WordsComparison, CategoryComparison {

    /// What each level means; level 0 is always [Finding#NOT_STATED].
    List<Finding> findings();

    /// Works out what is needed for all values the dictionary has and this does not know yet, on so many threads at
    /// most.
    void learn(ValueDictionary dictionary, int threads);

    /// What is known now stays: pairs of these values are worth remembering.
    void settle();

    /// Lets go of what only the blocking keys needed, once they are made.
    default void slim() {}

    /// Forgets all values newer than the first `size`, none of which was settled.
    void forget(int size);

    /// The level that two values reach. Either code may be [ValueDictionary#NONE].
    int level(int a, int b);

    /// The group of values that count as one when asking how rare a value is; 0 for none.
    int group(int code);

    /// Whether that level says the two share a group, so that the group's rarity counts.
    default boolean sharesGroup(int level) {
        return level == 1;
    }

    /// Whether two values can reach a level that shares a group; where that is quick to tell, false if they cannot.
    default boolean mayShareGroup(int a, int b) {
        return true;
    }
}
