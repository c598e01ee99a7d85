package org.homeward.demo.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Finds ports on 127.0.0.1 that nobody uses at this moment, below those that Linux, macOS and Windows give to outgoing
/// connections (32768 and up): between finding a port and listening on it, and while a killed node starts again, none
/// of them takes it.
final class FreePort {

    private static final int LOWEST = 20_000; // Well-known services listen below.
    private static final int HIGHEST = 32_000;
    private static final int TRIES_MAX = 1_000; // A machine with so many of them taken has other troubles.

    private FreePort() {}

    /// Such a port, drawn by chance so that two programs that look at once hardly find the same.
    ///
    /// @throws IllegalStateException if none is found
    static int find() {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "There is no free port on 127.0.0.1 from " + LOWEST + " to " + (HIGHEST - 1) + ".");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false; // Taken: the next one, then.
        }
    }
}
