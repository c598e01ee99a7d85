package org.homeward.node.wiring;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// How this node writes and reads JSON: members in alphabetical order, no white space, instants in ISO 8601, unknown
/// members refused. What is signed are the bytes, so the order only makes two nodes' bytes of the same thing equal.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST) // A record has no others, and would not be sorted.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .annotationIntrospector(introspector())
            .build();

    private Json() {}

    /// Jackson's own annotations, and which members must be present.
    static AnnotationIntrospector introspector() {
        return AnnotationIntrospector.pair(new PresentUnlessNullable(), new JacksonAnnotationIntrospector());
    }

    /// The one mapper; never reconfigured.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The bytes of `value`, UTF-8.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The text of `value`.
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /// Reads a tree.
    ///
    /// @throws JacksonException if it is no JSON
    public static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    /// Reads a value.
    ///
    /// @throws JacksonException if it is no JSON, or not of that shape
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// Reads a value from a tree.
    ///
    /// @throws JacksonException if it is not of that shape
    public static <T> T read(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }
}
