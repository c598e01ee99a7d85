package org.homeward.node.watch;

import java.net.URI;
import java.nio.file.Path;

/// The commands that save a node, as `docs/operating.md` has them, for this node's own database and files. They name no
/// password: `pg_dump` asks for it, or reads `~/.pgpass`.
///
/// @param url of the database, as JDBC writes it
/// @param user who owns the database
/// @param keyFolder the folder of the node's keys
/// @param file its configuration, as `serve` was told; `node.properties` where it was told otherwise
record BackupCommands(String url, String user, Path keyFolder, String file) {

    private static final int PORT = 5432; // PostgreSQL's own.

    /// Writes the database to one file, without the keys of records about people and without files that wait for a yes.
    String dump() {
        return dump("--exclude-schema=record_keys --no-unlogged-table-data --file=homeward-$(date +%F).dump");
    }

    /// Writes the keys of records to one file, always over the last: a key that is destroyed is gone from the next.
    String recordKeys() {
        return dump("--schema=record_keys --file=homeward-record-keys.dump");
    }

    private String dump(String what) {
        var address = URI.create(url.replaceFirst("^jdbc:", ""));
        int port = address.getPort() == -1 ? PORT : address.getPort();
        return "pg_dump --format=custom " + what + " --host=" + address.getHost() + " --port=" + port + " --username="
                + user + " " + address.getPath().replaceFirst("^/", "");
    }

    /// Writes keys and configuration to one file.
    String keys() {
        return "tar --create --file=homeward-keys-$(date +%F).tar --absolute-names " + keyFolder.toAbsolutePath() + " "
                + file;
    }

    /// Reads a dump without changing anything: what cannot be listed cannot be restored.
    String look() {
        return "pg_restore --list homeward-$(date +%F).dump";
    }
}
