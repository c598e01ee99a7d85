package org.homeward.demo.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One node's process. Its output goes to a file; its line `ready` says that it answers.
final class RunningNode {

    /// A node without start-up cache on a busy machine takes most of a minute.
    private static final int READY_WAIT_SECONDS = 240;

    private static final int STOP_WAIT_SECONDS = 10;
    private static final int LOG_LINES_SHOWN = 25;
    private static final int COMPLAINTS_SHOWN = 6;

    private final Process program;
    private final Path log;
    private final CountDownLatch readyOrOver = new CountDownLatch(1);
    private volatile boolean ready;

    private RunningNode(Process program, Path log) {
        this.program = program;
        this.log = log;
    }

    /// Starts the node's program.
    ///
    /// @param jvm options of the JVM, before `-jar`
    /// @param arguments after the jar
    static RunningNode start(House house, List<String> jvm, List<String> arguments, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-jar");
        command.add(house.nodeJar().getFileName().toString());
        command.addAll(arguments);
        try {
            var program = new ProcessBuilder(command)
                    .directory(house.nodeFolder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(devNull()))
                    .start();
            var node = new RunningNode(program, log);
            Thread.ofPlatform().daemon().name("log of a node").start(node::listen);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("A node cannot be started: " + e.getMessage(), e);
        }
    }

    private static java.io.File devNull() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
                var writer = Files.newBufferedWriter(
                        log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(line);
                writer.newLine();
                writer.flush();
                if (line.startsWith("ready ")) {
                    ready = true;
                    readyOrOver.countDown();
                }
            }
        } catch (IOException _) {
            // The node is gone, and with it what it had to say.
        } finally {
            readyOrOver.countDown();
        }
    }

    /// Waits for the line `ready`.
    ///
    /// @throws IllegalStateException with the end of its log when it ends or is silent for too long
    void awaitReady(String name) {
        try {
            if (readyOrOver.await(READY_WAIT_SECONDS, TimeUnit.SECONDS) && ready) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Node " + name + " did not become ready. The end of its log:\n" + logEnd());
    }

    /// Waits until it has ended by itself; true when it ended well.
    boolean awaitEnd(int seconds) {
        try {
            return program.waitFor(seconds, TimeUnit.SECONDS) && program.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String logEnd() {
        try {
            var lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.startsWith("\tat ") && !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /// The last warnings and errors of its log.
    List<String> complaints() {
        try (var lines = Files.lines(log)) {
            var all = lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .toList();
            return all.subList(Math.max(0, all.size() - COMPLAINTS_SHOWN), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }

    long pid() {
        return program.pid();
    }

    /// Kills it as a power cut would.
    void kill() {
        program.destroyForcibly();
        awaitEnd(STOP_WAIT_SECONDS);
    }

    /// Asks it to stop, without waiting.
    void askToStop() {
        program.destroy();
    }

    /// Waits until it has stopped; kills it when that takes too long.
    void awaitStopped() {
        awaitEnd(STOP_WAIT_SECONDS);
        if (program.isAlive()) {
            kill();
        }
    }
}
