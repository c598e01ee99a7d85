package org.homeward.node.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.node.wiring.BusinessClock;
import org.homeward.node.wiring.ClockMoved;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The played clock of a simulated node. It is kept, so that a node that was killed goes on at the time it had.
@RestController
class SimulationApi implements InitializingBean {

    private final BusinessClock clock;
    private final ClockRepository repository;
    private final ApplicationEventPublisher events;

    SimulationApi(BusinessClock clock, ClockRepository repository, ApplicationEventPublisher events) {
        this.clock = clock;
        this.repository = repository;
        this.events = events;
    }

    @Override
    public void afterPropertiesSet() {
        if (clock.isSimulated()) {
            repository.kept().ifPresent(clock::moveTo);
        }
    }

    record Moved(Instant now) {}

    @PutMapping("/simulation/clock")
    ResponseEntity<byte[]> move(@RequestBody Moved asked) {
        if (!clock.isSimulated()) {
            return Answers.read(Answer.absent("played clock"));
        }
        if (!clock.moveTo(asked.now())) {
            return Answers.read(Answer.refused(
                    "simulation.backwards",
                    "The played clock stands at " + clock.instant() + " and does not go back to " + asked.now() + "."));
        }
        repository.keep(clock.instant());
        events.publishEvent(new ClockMoved(clock.instant()));
        return Answers.read(Answer.done(new Moved(clock.instant())));
    }

    /// Table `played_clock`, one row.
    @Repository
    static class ClockRepository {

        private final JdbcClient db;

        ClockRepository(JdbcClient db) {
            this.db = db;
        }

        java.util.Optional<Instant> kept() {
            return db.sql("SELECT now_at FROM played_clock WHERE only_row")
                    .query((row, number) -> row.getObject("now_at", java.time.OffsetDateTime.class)
                            .toInstant())
                    .optional();
        }

        void keep(Instant now) {
            db.sql("""
                            INSERT INTO played_clock (only_row, now_at)
                            VALUES (true, :now)
                            ON CONFLICT (only_row) DO UPDATE SET now_at = greatest(played_clock.now_at, excluded.now_at)
                            """).param("now", now.atOffset(ZoneOffset.UTC)).update();
        }
    }
}
