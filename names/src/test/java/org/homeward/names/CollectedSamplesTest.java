package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every sample of the collected Russian schemes, read from the shared names folder where that is present.
///
/// Exception: samples of eight schemes print the Cyrillic letter ё inside Latin text, where the publications have
/// the Latin ë. They are compared with the Latin letter.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectedSamplesTest {

    private static final Path SCHEMES = Path.of("../../shared/data/names/russian_schemes.json");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void every_sample_of_a_collected_scheme_comes_out_as_printed() throws IOException {
        assumeTrue(Files.exists(SCHEMES), "the shared names folder is absent, so its samples are not checked");
        var wrong = new ArrayList<String>();
        var scheme = "";
        var checked = 0;

        var texts = STRING.matcher(Files.readString(SCHEMES))
                .results()
                .map(each -> each.group(1))
                .toList();
        for (var at = 0; at + 1 < texts.size(); at++) {
            if (texts.get(at).equals("name")) {
                scheme = texts.get(at + 1);
            }
            if (texts.get(at).equals("samples")) {
                for (at++; at + 1 < texts.size() && isCyrillic(texts.get(at)); at += 2, checked++) {
                    var latin = Schemes.byId(scheme).orElseThrow().latin(texts.get(at));
                    var printed = texts.get(at + 1)
                            .replace("\\\"", "\"")
                            .replace('ё', 'ë')
                            .replace('Ё', 'Ë');
                    if (!latin.equals(printed)) {
                        wrong.add(scheme + ": " + printed + " but was " + latin);
                    }
                }
                at--;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(150);
    }

    private static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(letter -> Script.of(letter) == Script.CYRILLIC);
    }
}
