package org.homeward.node.api;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.node.TestNode;
import org.homeward.node.accounts.Operation;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The REST interface as OpenAPI 3.1, read from what runs: the table of operations says what there is and for whom, the
/// controllers what they take, and the use cases that they call what they answer.
final class ApiDescription {

    private static final JavaClasses NODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.homeward.node");

    private final RequestMappingHandlerMapping mapping;
    private final Schemas schemas = new Schemas();

    ApiDescription(TestNode node) {
        this.mapping = node.bean(RequestMappingHandlerMapping.class);
    }

    /// Operations that are described: everything but pages.
    static List<Operation> described() {
        return java.util.Arrays.stream(Operation.values())
                .filter(operation -> !operation.name().endsWith("_PAGE")
                        && (operation.path().startsWith("/api/")
                                || operation.path().startsWith("/simulation/")
                                || Set.of("/health", "/ready", "/metrics").contains(operation.path())))
                .toList();
    }

    /// The whole document, members in alphabetical order.
    Map<String, Object> document() {
        var paths = new TreeMap<String, Object>();
        for (var operation : described()) {
            @SuppressWarnings("unchecked")
            var path = (Map<String, Object>) paths.computeIfAbsent(operation.path(), name -> new TreeMap<>());
            path.put(operation.method().toLowerCase(Locale.ROOT), describe(operation));
        }
        var problem = schemas.of(problemType());
        var document = new TreeMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Homeward node",
                        "version", "1",
                        "description", "What a node answers over HTTP. The words are in rest.md beside this file.",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("paths", paths);
        var components = new TreeMap<String, Object>();
        components.put("schemas", schemas.named());
        components.put(
                "responses",
                Map.of(
                        "Problem",
                        Map.of(
                                "description",
                                "Refused (RFC 9457), with the rule that refuses",
                                "content",
                                Map.of("application/problem+json", Map.of("schema", problem)))));
        components.put(
                "securitySchemes", Map.of("session", Map.of("type", "apiKey", "in", "cookie", "name", "HOMEWARD")));
        document.put("components", components);
        return document;
    }

    private static Type problemType() {
        try {
            return Class.forName("org.homeward.node.requests.Problem");
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private Map<String, Object> describe(Operation operation) {
        var handler = handler(operation);
        var method = handler.getMethod();
        var described = new TreeMap<String, Object>();
        described.put("operationId", operation.name());
        described.put("parameters", parameters(operation, method));
        described.put("x-roles", roles(operation));
        described.put("security", operation.isForAnybody() ? List.of() : List.of(Map.of("session", List.of())));
        body(operation, method).ifPresent(body -> described.put("requestBody", body));
        var responses = new TreeMap<String, Object>();
        responses.put("200", answer(operation, method));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        described.put("responses", responses);
        return described;
    }

    private static List<String> roles(Operation operation) {
        return operation.isForAnybody()
                ? List.of("ANYBODY")
                : operation.roles().stream().map(Enum::name).sorted().toList();
    }

    HandlerMethod handler(Operation operation) {
        for (var entry : mapping.getHandlerMethods().entrySet()) {
            boolean isMethod = entry.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals(operation.method()));
            if (isMethod && entry.getKey().getPatternValues().contains(operation.path())) {
                return entry.getValue();
            }
        }
        throw new AssertionError(operation + " of the table is answered by no controller");
    }

    private List<Object> parameters(Operation operation, Method method) {
        var all = new ArrayList<Object>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                all.add(parameter(parameter.getName(), "path", true, schemas.of(parameter.getParameterizedType())));
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                all.add(query(parameter));
            } else if (parameter.getType() == Page.Asked.class) {
                all.add(parameter("page", "query", false, Map.of("type", "integer", "minimum", 1, "default", 1)));
                all.add(parameter(
                        "size",
                        "query",
                        false,
                        Map.of("type", "integer", "minimum", 1, "maximum", 1000, "default", 200)));
            } else if (parameter.getType() == Deed.class) {
                all.add(parameter(
                        "Idempotency-Key", "header", true, Map.of("type", "string", "minLength", 1, "maxLength", 80)));
            }
        }
        if (!operation.method().equals("GET") && !operation.isForAnybody()) {
            all.add(parameter("X-CSRF-TOKEN", "header", true, Map.of("type", "string")));
        }
        return all;
    }

    private Map<String, Object> query(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        boolean hasDefault = !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        var schema = new TreeMap<>(schemas.of(parameter.getParameterizedType()));
        if (hasDefault) {
            schema.put("default", asked.defaultValue());
        }
        var name = asked.name().isEmpty() ? parameter.getName() : asked.name();
        return parameter(name, "query", asked.required() && !hasDefault, schema);
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema) {
        return new TreeMap<>(Map.of("name", name, "in", in, "required", required, "schema", schema));
    }

    private Optional<Map<String, Object>> body(Operation operation, Method method) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                var schema = schemas.of(parameter.getParameterizedType());
                return Optional.of(
                        Map.of("required", true, "content", Map.of("application/json", Map.of("schema", schema))));
            }
            boolean isPeers = operation.path().startsWith("/api/peers/")
                    && operation.method().equals("POST");
            boolean isRaw = isPeers || parameter.getType() == java.io.InputStream.class;
            if (isRaw) {
                var content = new TreeMap<String, Object>();
                rawTypes(operation, method).forEach(type -> content.put(type, Map.of("schema", Map.of())));
                return Optional.of(Map.of("required", true, "content", content));
            }
        }
        return Optional.empty();
    }

    private static List<String> rawTypes(Operation operation, Method method) {
        if (operation.path().startsWith("/api/peers/")) {
            return List.of("application/vnd.homeward.carried");
        }
        return List.of(method.getAnnotation(PostMapping.class).consumes());
    }

    private Map<String, Object> answer(Operation operation, Method method) {
        var types = new ArrayList<Map<String, Object>>();
        answers(method).forEach(type -> types.add(schemas.of(type)));
        var schema = switch (types.size()) {
            case 0 -> unknown(method);
            case 1 -> types.getFirst();
            default -> Map.<String, Object>of("anyOf", types);
        };
        var content = new TreeMap<String, Object>();
        content.put("application/json", Map.of("schema", schema));
        if (Set.of(Operation.SEE_MANIFEST, Operation.SEE_REFUSED_ROWS).contains(operation)) {
            content.put("text/csv", Map.of("schema", Map.of("type", "string")));
        }
        if (operation == Operation.SEE_FIGURES) {
            content.clear();
            content.put("text/plain", Map.of("schema", Map.of("type", "string")));
        }
        return new TreeMap<>(Map.of("description", "Done", "content", content));
    }

    // What is put together without a type of its own is described by its frame only.
    private static Map<String, Object> unknown(Method method) {
        boolean isPaged = java.util.Arrays.stream(method.getParameterTypes()).anyMatch(Page.Asked.class::equals);
        return isPaged
                ? Map.of(
                        "type", "object",
                        "required", List.of("page", "rows", "size", "total"),
                        "properties", Map.of("rows", Map.of("type", "array", "items", Map.of("type", "object"))))
                : Map.of();
    }

    /// What a handler answers: the type it returns, or those of the answers of the use cases that it calls.
    private static List<Type> answers(Method method) {
        if (method.getReturnType() != ResponseEntity.class) {
            return List.of(method.getGenericReturnType());
        }
        var found = new LinkedHashMap<String, Type>();
        var open = new ArrayDeque<JavaMethod>();
        var seen = new HashSet<String>();
        open.add(NODE.get(method.getDeclaringClass()).getMethod(method.getName(), method.getParameterTypes()));
        while (!open.isEmpty()) {
            var at = open.remove();
            if (!seen.add(at.getFullName())) {
                continue;
            }
            for (var call : at.getMethodCallsFromSelf()) {
                call.getTarget().resolveMember().ifPresent(called -> {
                    concrete(called.reflect().getGenericReturnType())
                            .ifPresent(type -> found.put(type.getTypeName(), type));
                    if (called.getOwner().equals(at.getOwner())) {
                        open.add(called);
                    }
                });
            }
        }
        return List.copyOf(new TreeMap<>(found).values());
    }

    private static Optional<Type> concrete(Type type) {
        return type instanceof ParameterizedType answer
                        && answer.getRawType() == Answer.class
                        && Schemas.isConcrete(answer.getActualTypeArguments()[0])
                ? Optional.of(answer.getActualTypeArguments()[0])
                : Optional.empty();
    }
}
