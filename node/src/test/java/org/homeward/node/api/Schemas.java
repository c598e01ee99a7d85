package org.homeward.node.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// JSON Schema (2020-12, as OpenAPI 3.1 has it) of our records, by the rules of `wiring/PresentUnlessNullable`: what is
/// not `@Nullable` must be there, and no other member may be.
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<Type, String> names = new LinkedHashMap<>();

    /// The schemas of records by name.
    Map<String, Object> named() {
        return named;
    }

    static boolean isConcrete(Type type) {
        return switch (type) {
            case TypeVariable<?> _ -> false;
            case WildcardType _ -> false;
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).allMatch(Schemas::isConcrete);
            default -> type != Object.class;
        };
    }

    /// The schema of a type.
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<String, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            var bound = variables.get(variable.getName());
            return bound == null ? Map.of() : of(bound);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, variables);
        }
        return type instanceof Class<?> plain ? ofClass(plain, plain, Map.of()) : Map.of();
    }

    private Map<String, Object> ofGeneric(ParameterizedType generic, Map<String, Type> variables) {
        var raw = (Class<?>) generic.getRawType();
        var first = generic.getActualTypeArguments()[0];
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(first, variables));
        }
        if (Optional.class == raw) {
            return nullable(of(first, variables));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(generic.getActualTypeArguments()[1], variables));
        }
        var bound = new LinkedHashMap<String, Type>();
        for (int at = 0; at < raw.getTypeParameters().length; at++) {
            bound.put(raw.getTypeParameters()[at].getName(), generic.getActualTypeArguments()[at]);
        }
        return ofClass(raw, generic, bound);
    }

    private Map<String, Object> ofClass(Class<?> plain, Type key, Map<String, Type> variables) {
        if (plain.isRecord()) {
            return Map.of("$ref", "#/components/schemas/" + name(plain, key, variables));
        }
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return simple(plain);
    }

    private static Map<String, Object> simple(Class<?> plain) {
        if (plain == String.class || plain == Duration.class) {
            return Map.of("type", "string");
        }
        if (plain == int.class || plain == Integer.class) {
            return Map.of("type", "integer", "format", "int32");
        }
        if (plain == long.class || plain == Long.class) {
            return Map.of("type", "integer", "format", "int64");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == double.class) {
            return Map.of("type", "number");
        }
        if (plain == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (plain == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        return plain == UUID.class ? Map.of("type", "string", "format", "uuid") : Map.of();
    }

    private String name(Class<?> plain, Type key, Map<String, Type> variables) {
        var known = names.get(key);
        if (known != null) {
            return known;
        }
        var name = new StringBuilder(
                plain.getEnclosingClass() == null
                        ? plain.getSimpleName()
                        : plain.getEnclosingClass().getSimpleName() + plain.getSimpleName());
        variables
                .values()
                .forEach(bound -> name.append("Of")
                        .append(bound.getTypeName().replaceAll(".*[.$]", "").replace(">", "")));
        while (named.containsKey(name.toString())) {
            name.append("Of").append(plain.getPackageName().replaceAll(".*\\.", ""));
        }
        names.put(key, name.toString());
        named.put(name.toString(), Map.of()); // A record that has itself as a member ends here.
        named.put(name.toString(), record(plain, variables));
        return name.toString();
    }

    private Map<String, Object> record(Class<?> plain, Map<String, Type> variables) {
        var members = new TreeMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : plain.getRecordComponents()) {
            var schema = of(component.getGenericType(), variables);
            boolean mayMiss = isNullable(component);
            members.put(component.getName(), mayMiss ? nullable(schema) : schema);
            if (!mayMiss && component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        var schema = new TreeMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required.stream().sorted().toList());
        }
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
}
