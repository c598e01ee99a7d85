package org.homeward.node.delivery;

import java.time.Instant;
import org.homeward.node.packing.ItemNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps that an examination waits for its witness (GC III art. 76, C-15), from the first attempt without one. The
/// refused attempt is rolled back; this stays, because from then on the place owes the addressee, or whom he delegated.
@Component
class WitnessWanted {

    private final ExaminationRepository repository;
    private final TransactionTemplate apart;

    WitnessWanted(ExaminationRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Nobody who may attend was there at this moment.
    void since(ItemNumber number, Instant at) {
        apart.executeWithoutResult(status -> repository.awaitWitness(number, at));
    }
}
