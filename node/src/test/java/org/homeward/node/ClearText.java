package org.homeward.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// What whoever has a node's database and none of its keys can read: every row of every table, also what stands there
/// in hexadecimal or base64, one inside the other.
public final class ClearText {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{32,}={0,2}");
    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]{32,})");
    private static final int DEPTH = 4; // An envelope in an envelope, in a column of bytes.

    private ClearText() {}

    /// All of it.
    public static List<String> of(TestNode node) {
        var texts = new ArrayList<String>();
        var tables = node.db().sql("""
                        SELECT format('SELECT t::text FROM %I.%I t', table_schema, table_name)
                          FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        tables.forEach(
                table -> node.db().sql(table).query(String.class).list().forEach(row -> collect(row, texts, DEPTH)));
        return texts;
    }

    private static void collect(String text, List<String> texts, int depth) {
        texts.add(text);
        if (depth == 0) {
            return;
        }
        var hex = HEX.matcher(text);
        while (hex.find()) {
            var digits = hex.group(1);
            var even = digits.substring(0, digits.length() - digits.length() % 2);
            collect(new String(HexFormat.of().parseHex(even), StandardCharsets.UTF_8), texts, depth - 1);
        }
        var base64 = BASE64.matcher(text);
        while (base64.find()) {
            var letters = base64.group().replace("=", "");
            var whole = letters.substring(0, letters.length() - letters.length() % 4);
            collect(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8), texts, depth - 1);
        }
    }
}
