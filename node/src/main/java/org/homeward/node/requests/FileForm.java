package org.homeward.node.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form of a page that brings a file. Its fields stand before the file and are read at once, so that who sends
/// is asked before the file is; the file itself is left in the socket until a page takes it, and is never put on a
/// disk.
///
/// Spring's own reading of such forms is turned off: it would write what anybody sends to the disk before it asks
/// who he is (docs/decisions/0012).
public final class FileForm extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = "org.homeward.file";
    private static final int FIELDS_MAX = 20; // The largest of these forms has six.
    private static final int FIELD_BYTES_MAX = 2_000; // A choice, a token, a key.
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data;.*boundary=\"?([A-Za-z0-9'()+_,./:=?-]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private FileForm(HttpServletRequest request) {
        super(request);
        request.getParameterMap()
                .forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values)))); // Of the address.
    }

    /// The request as it is, or with the fields of its form read if it brings a file.
    ///
    /// @throws IOException if it is no such form, or has more or longer fields than a page of ours
    public static HttpServletRequest opened(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return request;
        }
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.matches()) {
            throw new IOException("a form with a file names its boundary");
        }
        var form = new FileForm(request);
        form.readFields(new FormParts(request.getInputStream(), boundary.group(1)));
        return form;
    }

    /// The file of this request's form, if it brings one.
    public static Optional<SentFile> file(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SentFile file
                        && !file.name().isEmpty()
                ? Optional.of(file)
                : Optional.empty();
    }

    private void readFields(FormParts parts) throws IOException {
        for (var head = parts.nextHead(); !head.isEmpty(); head = parts.nextHead()) {
            var fileName = FILE_NAME.matcher(head);
            if (fileName.find()) {
                setAttribute(ATTRIBUTE, new SentFile(plain(fileName.group(1)), parts.stream()));
                return;
            }
            var name = NAME.matcher(head);
            if (!name.find() || fields.size() == FIELDS_MAX) {
                throw new IOException("a form has at most " + FIELDS_MAX + " fields, each with a name");
            }
            fields.computeIfAbsent(name.group(1), any -> new ArrayList<>()).add(value(parts));
        }
    }

    private static String value(FormParts parts) throws IOException {
        var bytes = parts.stream().readNBytes(FIELD_BYTES_MAX + 1);
        if (bytes.length > FIELD_BYTES_MAX) {
            throw new IOException("a field is longer than " + FIELD_BYTES_MAX + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    // Browsers write three characters as %22, %0D, %0A (WHATWG, multipart/form-data encoding); some send folders.
    private static String plain(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replace("%22", "\"")
                .replaceAll("\\p{Cntrl}|%0[AaDd]", " ")
                .strip();
        return name.length() > SentFile.NAME_CHARS_MAX ? name.substring(0, SentFile.NAME_CHARS_MAX) : name;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = fields.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }
}
