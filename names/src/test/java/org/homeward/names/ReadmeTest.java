package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The examples of the README: each line stands there as it stands here, and comes out as it says.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

    private record Example(String code, Supplier<Object> call, String answer) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "NameKeys.of(\"Schewtschenko\", NamePart.SURNAME).equals(NameKeys.of(\"Шевченко\", NamePart.SURNAME))",
                    () -> NameKeys.of("Schewtschenko", NamePart.SURNAME)
                            .equals(NameKeys.of("Шевченко", NamePart.SURNAME)),
                    "true"),
            new Example(
                    "NameKeys.of(\"Николай\", NamePart.GIVEN).canonical()",
                    () -> NameKeys.of("Николай", NamePart.GIVEN).canonical(),
                    "mikola"),
            new Example(
                    "FullName.read(\"Еременко С. И.\").patronymic().shown()",
                    () -> FullName.read("Еременко С. И.").patronymic().shown(),
                    "И"),
            new Example("GivenNames.cluster(\"Коля\")", () -> GivenNames.cluster("Коля"), "mikola"),
            new Example(
                    "Patronymics.read(\"Алексеевна\").orElseThrow().gender()",
                    () -> Patronymics.read("Алексеевна").orElseThrow().gender(),
                    "FEMALE"),
            new Example(
                    "Surnames.stem(\"Ковальська\").stem().equals(Surnames.stem(\"Ковальский\").stem())",
                    () -> Surnames.stem("Ковальська")
                            .stem()
                            .equals(Surnames.stem("Ковальский").stem()),
                    "true"),
            new Example(
                    "Schemes.byId(\"ua-ukr-Cyrl-Latn-2010\").orElseThrow().latin(\"Згурський\")",
                    () -> Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow().latin("Згурський"),
                    "Zghurskyi"),
            new Example(
                    "Schemes.byId(\"polish-ukr\").orElseThrow().originals(\"Szewczenko\").getFirst().cyrillic()",
                    () -> Schemes.byId("polish-ukr")
                            .orElseThrow()
                            .originals("Szewczenko")
                            .getFirst()
                            .cyrillic(),
                    "шевченко"),
            new Example(
                    "NameSimilarity.of(FullName.read(\"Сергій Єременко\"), FullName.read(\"Jeremenko, S.\")).why()",
                    () -> NameSimilarity.of(FullName.read("Сергій Єременко"), FullName.read("Jeremenko, S."))
                            .why(),
                    "Surname: two spellings of one name, one in Cyrillic and one in Latin letters; given name: the initial"
                            + " agrees."));

    @Test
    void every_example_comes_out_as_the_page_says() throws IOException {
        var page = Files.readString(Path.of("README.md"));

        for (var example : EXAMPLES) {
            assertThat(example.call().get()).hasToString(example.answer());
            assertThat(page).contains(example.code(), "// " + example.answer());
        }
    }
}
