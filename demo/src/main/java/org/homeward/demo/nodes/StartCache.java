package org.homeward.demo.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /// True when it was made from the jars that are there now: the JDK silently does without it otherwise.
    boolean isFresh() {
        var made = house.startCache();
        if (!Files.exists(made)) {
            return false;
        }
        var madeAt = changedAt(made);
        try (var libraries = Files.list(house.nodeFolder().resolve("lib"))) {
            return Stream.concat(Stream.of(house.nodeJar()), libraries)
                    .allMatch(jar -> changedAt(jar).compareTo(madeAt) <= 0);
        } catch (IOException _) {
            return false;
        }
    }

    private static FileTime changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the cache. Where that fails the nodes start slower, and the demo says so and goes on.
    void train(List<String> jvm, List<String> arguments, Path log) {
        told.accept("Making the nodes' start-up cache, once per build (about half a minute) ...");
        var made = house.startCache().resolveSibling("homeward-node.aot.new");
        var options = new ArrayList<>(jvm);
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
