package org.homeward.demo.nodes;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of the project: where the node's jar is and what was built once may be kept.
///
/// @param folder the one with the `homeward` script in it
public record House(Path folder) {

    private static final String NODE_JAR = "homeward-node-0.1.0.jar";

    /// The house that the script named, or the one that this program was built in.
    ///
    /// @throws IllegalStateException when there is none
    public static House find() {
        var named = System.getProperty("homeward.home");
        if (named != null) {
            return new House(Path.of(named).toAbsolutePath());
        }
        for (var at = programFolder(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("homeward")) && Files.isDirectory(at.resolve("node"))) {
                return new House(at);
            }
        }
        throw new IllegalStateException("The demo is started by ./homeward demo, in the folder of the project.");
    }

    private static Path programFolder() {
        try {
            return Path.of(House.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place has no path", e);
        }
    }

    Path nodeFolder() {
        return folder.resolve("node/target");
    }

    Path nodeJar() {
        return nodeFolder().resolve(NODE_JAR);
    }

    /// True when the node is built.
    public boolean hasNode() {
        return Files.isRegularFile(nodeJar());
    }

    /// The JDK's ahead-of-time cache of the node, made once per build.
    Path startCache() {
        return nodeFolder().resolve("homeward-node.aot");
    }

    /// Where PostgreSQL's programs are unpacked once.
    Path postgresPrograms() {
        return folder.resolve("demo/target/postgresql");
    }
}
