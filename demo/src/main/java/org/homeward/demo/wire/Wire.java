package org.homeward.demo.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.LongAdder;

/// The way to one node: its lines, and the patience with which it is asked again.
public final class Wire implements AutoCloseable {

    /// A node that was killed is up again within this; longer is a failure to be told.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS_FIRST = 20;
    private static final long PAUSE_MILLIS_MAX = 1_000;

    private final String name;
    private final int port;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();

    /// @param name of the node, for messages
    /// @param port on 127.0.0.1
    public Wire(String name, int port) {
        this.name = name;
        this.port = port;
    }

    /// The node's name.
    public String name() {
        return name;
    }

    /// What its visitors type.
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// How many requests of each kind it was asked.
    public Map<String, Long> sent() {
        var counts = new TreeMap<String, Long>();
        sent.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /// Asks until the node answers anything but "not now": a broken line, 429 and 5xx are asked again.
    ///
    /// @throws Unreachable when it does not answer in time
    Answer ask(Call call) {
        sent.computeIfAbsent(call.kind(), _ -> new LongAdder()).increment();
        var request = call.bytes();
        var until = System.nanoTime() + PATIENCE.toNanos();
        var pauseMillis = PAUSE_MILLIS_FIRST;
        while (true) {
            var outcome = once(request);
            if (outcome instanceof Said said && !isNotNow(said.answer().status())) {
                return said.answer();
            }
            if (System.nanoTime() > until) {
                throw gaveUp(call, outcome);
            }
            pause(pauseMillis);
            pauseMillis = Math.min(PAUSE_MILLIS_MAX, pauseMillis * 2);
        }
    }

    /// Asks once; empty-handed where the node is not there.
    boolean answers(Call call) {
        return once(call.bytes()) instanceof Said said && said.answer().isGranted();
    }

    private sealed interface Outcome {}

    private record Said(Answer answer) implements Outcome {}

    private record Broken(IOException by) implements Outcome {}

    private Outcome once(byte[] request) {
        for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            try {
                return new Said(over(line, request));
            } catch (IOException _) {
                // The node may have hung up on an idle line; the next one, or a new one, will tell.
            }
        }
        try {
            return new Said(over(Line.open(port), request));
        } catch (IOException e) {
            return new Broken(e);
        }
    }

    private Answer over(Line line, byte[] request) throws IOException {
        try {
            var answer = line.exchange(request);
            if (answer.closesTheLine()) {
                line.close();
            } else {
                idle.addFirst(line);
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private Unreachable gaveUp(Call call, Outcome last) {
        var what = "Node " + name + " did not do " + call + " within " + PATIENCE.toSeconds() + " s: ";
        return switch (last) {
            case Said said -> new Unreachable(what + said.answer().refusal());
            case Broken broken -> new Unreachable(what + broken.by().getMessage(), broken.by());
        };
    }

    private static boolean isNotNow(int status) {
        return status == 429 || status >= 500;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped while waiting for a node", e);
        }
    }

    @Override
    public void close() {
        for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            line.close();
        }
    }
}
