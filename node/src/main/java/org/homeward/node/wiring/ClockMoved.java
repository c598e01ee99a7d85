package org.homeward.node.wiring;

import java.time.Instant;

/// The played clock moved. Listeners run before the mover gets his answer, so that duties whose deadline passed have
/// escalated by then.
///
/// @param now the new time
public record ClockMoved(Instant now) {}
