package org.homeward.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The law of each scheme, on examples as they were published or as its table gives them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemeTest {

    @ParameterizedTest
    @CsvSource({
        "ua-ukr-Cyrl-Latn-2010, Згурський Юрій, Zghurskyi Yurii",
        "ua-ukr-Cyrl-Latn-2010, Короп'є, Koropie",
        "ua-ukr-Cyrl-Latn-2010, ЩЕРБУХИ, SHCHERBUKHY",
        "ua-ukr-Cyrl-Latn-2010, Нечай-Юрченко, Nechai-Yurchenko",
        "un-ukr-Cyrl-Latn-2012, Київ, Kyiv",
        "bgnpcgn-ukr-Cyrl-Latn-2019, Їжакевич, Yizhakevych",
        "ua-ukr-Cyrl-Latn-2007, УКРАЇНА, UKRAINA",
        "ua-ukr-Cyrl-Latn-2007, Гліб, Glib",
        "ua-ukr-Cyrl-Latn-1996, Щорс, Schors",
        "ua-ukr-Cyrl-Latn-1996, Гай, Hai",
        "stategeocadastre-ukr-Cyrl-Latn-1993, Сьомаки, Siomaky",
        "bgnpcgn-ukr-Cyrl-Latn-1965, Загір’я, Zahir”ya",
        "alalc-ukr-Cyrl-Latn-1997, Єнакієве, I͡enakii͡eve",
        "un-ukr-Cyrl-Latn-1998, ДІЯЛЬНІСТЬ, DÌÂL´NÌST´",
        "icao-ukr-Cyrl-Latn-9303, Гнат, Gnat",
        "odni-ukr-Cyrl-Latn-2015, Юлія, Yuliya",
        "iso-ukr-Cyrl-Latn-9-1995, Щука, Ŝuka",
        "alalc-rus-Cyrl-Latn-1997, Цимлянск, T͡Simli͡ansk",
        "alalc-rus-Cyrl-Latn-2012, Юбилейный, I͡Ubileǐnyǐ",
        "bas-rus-Cyrl-Latn-2017-bss, Ожерелье, Ozherelye",
        "bas-rus-Cyrl-Latn-2017-oss, Ёж, ``Ezh",
        "bgnpcgn-rus-Cyrl-Latn-1947, Еловая шишка, Yelovaya shishka",
        "bgnpcgn-rus-Cyrl-Latn-1947, ОЫУ, O·Y·U",
        "bgnpcgn-rus-Cyrl-Latn-1947, тС, t·S",
        "gost-rus-Cyrl-Latn-16876-71-1983, Юрюзань, Ûrûzan´",
        "gost-rus-Cyrl-Latn-7.79-2000-2002, щит, ŝit",
        "mvd-rus-Cyrl-Latn-2010, Адъютантов, Adjutantov",
        "un-rus-Cyrl-Latn-1987, Подъячево, Pod”jačevo",
        "odni-rus-Cyrl-Latn-2015, Елена, Yelena",
        "scientific, Щука, Ščuka",
        "ala_lc_alt, Юрий, Iurii",
        "bs_2979, Великий, Veliky",
        "gost_16876_alt, Эмма, Ehmma",
        "gost_779_alt, Цена, Cena",
        "gost_52290, Юрьев, Yuryev",
        "gost_52535, Цой, Tcoi",
        "gost_7034, Хор, Xor",
        "icao_doc_9303, Разъездной, Razieezdnoi",
        "iso_9_1954, Хор, Hor",
        "iso_9_1968_alt, Юрий, Yuryĭ",
        "mosmetro, Воробьёвы, Vorobyovy",
        "mvd_310, Васильева, Vasilyeva",
        "mvd_310_fr, Снегирёва, Sneguireva",
        "mvd_782, Ильин, Ilyin",
        "telegram, Щукин, Scukin",
        "ungegn_1987, Юхнов, Juhnov",
        "wikipedia, Подъярский, Podyarsky",
        "yandex_maps, Новый, Noviy",
        "yandex_money, Стрый, Stryi",
        "german-rus, Шевцов, Schewzow",
        "german-ukr, Хмельницький, Chmelnyzkyj",
        "polish-rus, Лермонтов, Lermontow",
        "polish-ukr, Шевченко, Szewczenko",
        "french-rus, Пушкин, Pouchkine",
        "french-ukr, Шевченко, Chevtchenko",
        "czech-rus, Чехов, Čechov",
        "czech-ukr, Шевченко, Ševčenko",
        "italian-rus, Гоголь, Gogol",
        "spanish-rus, Хрущев, Jruschev",
        "dutch-rus, Чехов, Tsjechov",
        "dutch-ukr, Шевченко, Sjevtsjenko",
        "hungarian-rus, Чехов, Csehov"
    })
    void a_scheme_writes_its_published_examples(String id, String cyrillic, String latin) {
        assertThat(Schemes.byId(id).orElseThrow().latin(cyrillic)).isEqualTo(latin);
    }

    @Test
    void what_a_scheme_has_no_row_for_passes_through() {
        var scheme = Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow();

        assertThat(scheme.latin("Smith 12, محمد!")).isEqualTo("Smith 12, محمد!");
        assertThat(scheme.latin("")).isEmpty();
        assertThat(scheme.latin("İван")).endsWith("van");
        assertThat(scheme.latin("Я")).isEqualTo("Ya");
        assertThat(scheme.latin("Ж".repeat(10_000))).hasSize(20_000);
    }

    @Test
    void every_scheme_says_where_it_was_published() {
        assertThat(Schemes.all()).hasSize(62).allSatisfy(scheme -> {
            assertThat(scheme.id()).isNotBlank().isEqualTo(scheme.toString());
            assertThat(scheme.title()).isNotBlank();
            assertThat(scheme.source()).isNotBlank();
            assertThat(scheme.year()).isBetween(1890, 2030);
            assertThat(scheme.language()).isNotEqualTo(Language.UNKNOWN);
            assertThat(Schemes.byId(scheme.id())).containsSame(scheme);
        });
        assertThat(Schemes.byId("no-such-scheme")).isEmpty();
    }

    @Test
    void a_latin_word_leads_back_to_its_originals() {
        var scheme = Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow();

        assertThat(scheme.originals("Zghurskyi")).extracting(Original::cyrillic).contains("згурський");
        assertThat(scheme.originals("Koval"))
                .extracting(Original::cyrillic)
                .startsWith("ковал")
                .contains("коваль");
        assertThat(scheme.originals("Kyiv").stream()
                        .mapToDouble(Original::likelihood)
                        .sum())
                .isBetween(0.9, 1.00001);
        assertThat(scheme.originals("Kyiv"))
                .isSortedAccordingTo((a, b) -> Double.compare(b.likelihood(), a.likelihood()));
        assertThat(scheme.originals("Iurii")).doesNotContain(new Original("юрій", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xqwerty", "Šulc", "", "   ", "محمد"})
    void what_a_scheme_cannot_have_written_has_no_originals(String latin) {
        assertThat(Schemes.byId("ua-ukr-Cyrl-Latn-2010").orElseThrow().originals(latin))
                .isEmpty();
    }

    @Test
    void a_word_too_long_for_a_name_has_no_originals() {
        assertThat(Schemes.byId("telegram").orElseThrow().originals("a".repeat(10_000)))
                .isEmpty();
    }
}
