package org.homeward.node.start;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a node's PostgreSQL is and as whom the node enters it.
///
/// @param url JDBC address, without user and password
/// @param user role that owns the database
/// @param password his password
record DatabaseAddress(String url, String user, String password) {

    /// Reads `postgresql://USER:PASSWORD@HOST:PORT/NAME` (also `postgres://`, and a query such as `?sslmode=require`).
    /// Empty if it is not of that form.
    static Optional<DatabaseAddress> read(String text) {
        try {
            var uri = URI.create(text.strip().replaceFirst("^jdbc:", ""));
            var scheme = String.valueOf(uri.getScheme());
            var entering = uri.getRawUserInfo();
            if (!(scheme.equals("postgresql") || scheme.equals("postgres"))
                    || uri.getHost() == null
                    || uri.getPath().length() < 2
                    || entering == null
                    || !entering.contains(":")) {
                return Optional.empty();
            }
            int colon = entering.indexOf(':');
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    decoded(entering.substring(0, colon)),
                    decoded(entering.substring(colon + 1))));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Never the password.
    @Override
    public String toString() {
        return url;
    }
}
