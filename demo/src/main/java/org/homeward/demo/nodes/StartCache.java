package org.homeward.demo.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/// The JDK's ahead-of-time cache of the node, which makes its start some five times quicker. It is made once per build,
/// by a node that starts, says `ready` and ends.
final class StartCache {

    private static final int TRAINING_WAIT_SECONDS = 240;

    private final House house;
    private final Consumer<String> told;

    StartCache(House house, Consumer<String> told) {
        this.house = house;
        this.told = told;
    }

    /// Options for a node's JVM: with the cache where there is one for this build, else without.
    List<String> options() {
        return isFresh() ? List.of("-XX:AOTCache=" + house.startCache()) : List.of();
    }

    boolean isFresh() {
        try {
            return Files.exists(house.startCache())
                    && Files.getLastModifiedTime(house.startCache())
                                    .compareTo(Files.getLastModifiedTime(house.nodeJar()))
                            >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// Makes the cache. Where that fails the nodes start slower, and the demo says so and goes on.
    void train(List<String> jvm, List<String> arguments, Path log) {
        told.accept("Making the nodes' start-up cache, once per build (about half a minute) ...");
        var made = house.startCache().resolveSibling("homeward-node.aot.new");
        var options = new java.util.ArrayList<>(jvm);
        options.add("-XX:AOTCacheOutput=" + made);
        var node = RunningNode.start(house, options, arguments, log);
        var ended = node.awaitEnd(TRAINING_WAIT_SECONDS);
        if (ended && Files.exists(made)) {
            replace(made);
        } else {
            node.kill();
            told.accept(
                    "The cache could not be made; the nodes start without it. The end of the log:\n" + node.logEnd());
        }
    }

    private void replace(Path made) {
        try {
            Files.move(made, house.startCache(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The start-up cache cannot be kept: " + e.getMessage(), e);
        }
    }
}
