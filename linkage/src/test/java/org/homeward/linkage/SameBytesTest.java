package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a linkage says is evidence in somebody's record, so a change of it must be meant. Where one is, the text that
/// came out lies in `target/same-bytes` to be compared with the one before, and the digest here is replaced.
@DisplayName("The same lists come to the same words and figures, until somebody means them to change")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameBytesTest {

    private static final LinkSettings SETTINGS = LinkSettings.STANDARD.withThreads(2);

    @Test
    void two_lists_of_which_each_has_a_person_once() throws IOException {
        assertSame(
                "one-to-one", said(PeopleFixture.linked(PeopleFixture.lists(500, 11), SETTINGS)), "dd7e77f73e256d1a");
    }

    @Test
    void two_lists_in_which_a_person_may_stand_twice() throws IOException {
        var settings = SETTINGS.withOneToOne(LinkSettings.OneToOne.NO);

        assertSame("each", said(PeopleFixture.linked(PeopleFixture.lists(500, 12), settings)), "62233236a2aa429c");
    }

    @Test
    void blocks_so_small_that_most_are_refined() throws IOException {
        var settings = SETTINGS.withBlockMax(4);

        assertSame("refined", said(PeopleFixture.linked(PeopleFixture.lists(1500, 13), settings)), "3a84966dac6ca3e3");
    }

    @Test
    void costs_that_ask_for_more_looks() throws IOException {
        var settings = SETTINGS.withCosts(new Costs(50, 10, 0.2));

        assertSame("costs", said(PeopleFixture.linked(PeopleFixture.lists(500, 14), settings)), "a29fdfe1ccb6473f");
    }

    @Test
    void one_list_in_which_people_stand_twice_or_three_times() throws IOException {
        var lists = PeopleFixture.lists(400, 15);
        var all = new ArrayList<>(lists.left());
        all.addAll(lists.right());
        lists.left().stream()
                .filter(line -> line.id().endsWith("7"))
                .map(line -> new Line("third " + line.id(), line.values()))
                .forEach(all::add);
        var linker = new Linker(PeopleFixture.FIELDS, SETTINGS, Progress.SILENT);

        assertSame("clusters", said(linker.deduplicate(PeopleFixture.filled(linker, all))), "01c0db14f355e574");
    }

    @Test
    void people_asked_for_one_at_a_time() throws IOException {
        var lists = PeopleFixture.lists(400, 16);
        var learned = PeopleFixture.linked(lists, SETTINGS).learned();
        var index = new LinkageIndex(PeopleFixture.FIELDS, SETTINGS.withBlockMax(8), learned);
        lists.right().forEach(index::add);
        lists.right().stream().filter(line -> line.id().endsWith("3")).forEach(line -> index.remove(line.id()));

        var said = lists.left().stream()
                .map(line -> line.id() + "\n" + said(index.candidates(line, 4)))
                .collect(Collectors.joining("\n"));

        assertSame("index", said, "615a494ff477b943");
    }

    private static String said(Linkage linkage) {
        var text = new StringBuilder(figures(linkage.figures()));
        for (int at = 0; at < linkage.size(); at++) {
            var link = linkage.link(at);
            text.append("%s %s %s %s\n"
                            .formatted(link.leftId(), link.rightId(), shown(link.probability()), link.zone()))
                    .append(linkage.summary(at))
                    .append('\n')
                    .append(said(linkage.evidence(at), _ -> ""));
        }
        linkage.weights()
                .forEach(weight -> text.append("%s %s %s %s\n"
                        .formatted(weight.field(), weight.finding(), shown(weight.bits()), shown(weight.onePerson()))));
        linkage.links().stream()
                .limit(40)
                .forEach(link -> text.append(said(linkage.candidates(link.leftId(), 3)))
                        .append(linkage.compared(link.leftId(), link.rightId()))
                        .append('\n'));
        return text.toString();
    }

    private static String figures(Figures figures) {
        return "%d records, %d pairs, recall %s, expected %s, %d put back, one to one %s\n"
                .formatted(
                        figures.records(),
                        figures.pairs(),
                        shown(figures.blockingRecall()),
                        shown(figures.expectedMatches()),
                        figures.namesPutBack(),
                        figures.oneToOne());
    }

    private static String said(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> "%s %s %s\n%s"
                        .formatted(
                                one.id(),
                                shown(one.probability()),
                                one.zone(),
                                said(one.evidence(), Evidence::sentence)))
                .collect(Collectors.joining());
    }

    private static String said(List<Evidence> evidence, java.util.function.Function<Evidence, String> sentence) {
        return evidence.stream()
                .map(one -> "  %s %s %s %d %s\n"
                        .formatted(one.field(), one.finding(), shown(one.bits()), one.oneIn(), sentence.apply(one)))
                .collect(Collectors.joining());
    }

    // Five digits: the last bits of a logarithm are the machine's affair.
    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private static void assertSame(String name, String said, String digest) throws IOException {
        var folder = Files.createDirectories(Path.of("target/same-bytes"));
        Files.writeString(folder.resolve(name + ".txt"), said);
        assertThat(digest(said)).as("what target/same-bytes/%s.txt says", name).isEqualTo(digest);
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
