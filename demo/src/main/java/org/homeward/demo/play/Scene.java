package org.homeward.demo.play;

import java.util.function.Consumer;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RoundInput;

/// Everybody and everything in a played round.
///
/// @param crew how many work at once
record Scene(RoundInput input, Staff staff, RoundClock clock, World world, Crew crew, Luck luck, Audience audience) {

    /// The round's name.
    String round() {
        return input.terms().round();
    }

    /// `?round=…`, as it stands at the end of a path.
    String ofRound() {
        return "?round=" + encoded(round());
    }

    static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Does something for both bureaus, side by side.
    void bothSides(Consumer<Party> deed) {
        crew.together(Party.BUREAUS.stream()
                .<Runnable>map(bureau -> () -> deed.accept(bureau))
                .toList());
    }

    /// The same scene for one pair of hands: who works beside others does one thing at a time.
    Scene oneAtATime() {
        return new Scene(input, staff, clock, world, new Crew(1), luck, audience);
    }
}
