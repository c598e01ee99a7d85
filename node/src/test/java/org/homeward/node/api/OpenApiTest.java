package org.homeward.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.homeward.node.TestNode;
import org.homeward.node.wiring.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `-Dhomeward.openapi=write` writes the document instead of comparing it.
@DisplayName("formats/openapi.json says what the code takes and answers")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    static final Path FILE = Path.of("../formats/openapi.json");

    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void the_document_is_what_the_controllers_and_the_table_of_operations_say() throws IOException {
        try (var node = TestNode.start(Side.A, "Bureau of Halvern", 0)) {
            var written = PRETTY.writeValueAsString(new ApiDescription(node).document()) + "\n";
            if ("write".equals(System.getProperty("homeward.openapi"))) {
                Files.writeString(FILE, written);
            }

            assertThat(Files.readString(FILE))
                    .as("run this test with -Dhomeward.openapi=write, and look at what changed")
                    .isEqualTo(written);
        }
    }

    @Test
    void every_operation_but_pages_is_in_it() throws IOException {
        var document = PRETTY.readTree(Files.readString(FILE));
        var expected = new TreeSet<String>();
        ApiDescription.described().forEach(operation -> expected.add(operation.name()));
        var named = new TreeSet<String>();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                named.add(operation.path("operationId").stringValue(""));
            }
        }

        assertThat(named).isEqualTo(expected);
        assertThat(document.path("openapi").stringValue("")).isEqualTo("3.1.0");
    }
}
