package org.homeward.node.custody;

import java.util.function.Consumer;
import org.homeward.node.peers.Arrival;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which kind of envelope about handovers is read by what.
@Configuration(proxyBeanMethods = false)
class HandoverKinds {

    record Reads(String kind, Consumer<Letter> deed) implements Arrival {
        @Override
        public void arrived(Letter letter) {
            deed.accept(letter);
        }
    }

    @Bean
    Arrival handoverOffered(HandoverArrivals arrivals) {
        return new Reads(CustodyMessages.HANDOVER_OFFERED, arrivals::offered);
    }

    @Bean
    Arrival handoverReceived(HandoverArrivals arrivals) {
        return new Reads(CustodyMessages.HANDOVER_RECEIVED, arrivals::received);
    }

    @Bean
    Arrival handoverAgreed(HandoverArrivals arrivals) {
        return new Reads(CustodyMessages.HANDOVER_AGREED, arrivals::agreed);
    }

    @Bean
    Arrival inspectionNoted(InspectionArrivals arrivals) {
        return new Reads(CustodyMessages.INSPECTION_NOTED, arrivals::noted);
    }

    @Bean
    Arrival inspectionLines(InspectionArrivals arrivals) {
        return new Reads(CustodyMessages.INSPECTION_LINES, arrivals::counted);
    }
}
