package org.homeward.node.peers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Tells the carriers that there may be something to carry. A lost signal costs a short wait, never an envelope: the
/// carriers also look by themselves.
@Component
class CarrierSignal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void written() {
        listeners.forEach(Runnable::run);
    }
}
