package org.homeward.demo.play;

import java.time.LocalDate;

/// Whoever watches a played round. Called from many threads.
public interface Audience {

    /// An audience that is not there.
    Audience NOBODY = new Audience() {};

    /// A stage begins on a day of the calendar.
    default void begins(Stage stage, LocalDate day) {}

    /// A stage's work of that day is done, and this is how both sides stand.
    default void ends(Stage stage, LocalDate day, String standing) {}

    /// One more deed of a stage was done.
    default void deed(Stage stage) {}
}
