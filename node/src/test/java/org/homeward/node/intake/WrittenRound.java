package org.homeward.node.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Json;
import org.homeward.node.wiring.Side;

/// A round written down as files (terms, rulebooks, lists, intake, what must come out), when the folder is there.
record WrittenRound(Path folder) {

    /// The folder beside this project, or the one that the system property `homeward.round` names.
    public static Optional<WrittenRound> find() {
        var named = System.getProperty("homeward.round", "../../shared/data/round");
        var folder = Path.of(named);
        return Files.isRegularFile(folder.resolve("expected.csv"))
                ? Optional.of(new WrittenRound(folder))
                : Optional.empty();
    }

    /// A file as text.
    public String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What must become of a row.
    public record Expected(
            Side side,
            int row,
            String parcelRef,
            String outcome,
            String rule,
            String warnings,
            boolean byNumber,
            String personRef) {}

    /// Every line of the key.
    public List<Expected> expected() {
        return text("expected.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Expected(
                        Side.named(cells[0]),
                        Integer.parseInt(cells[1]),
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6].equals("yes"),
                        cells[7]))
                .toList();
    }

    /// Agrees its terms at three nodes and leaves the clock on the first day of intake.
    public void agree(ThreeNodes nodes) {
        var terms = Json.tree(text("terms.json").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        nodes.moveTo(java.time.Instant.parse(terms.path("agreed_on").stringValue("") + "T08:00:00Z"));
        for (var side : List.of(Side.A, Side.B)) {
            var book = text(side.word() + "/rulebook.csv");
            nodes.of(side).as(Role.ROUND_OFFICER).csv("/api/rulebooks", book).ok();
        }
        nodes.settle();
        var proposed =
                nodes.a().as(Role.ROUND_OFFICER).post("/api/rounds", terms).ok().json();
        nodes.settle();
        var path = "/api/rounds/" + round() + "/signature";
        var sha256 = Map.of("sha256", proposed.path("sha256").stringValue(""));
        nodes.b().as(Role.ROUND_OFFICER).post(path, sha256).ok();
        nodes.settle();
        nodes.neutral().as(Role.DELEGATE).post(path, sha256).ok();
        nodes.settle();
        nodes.moveTo(java.time.Instant.parse(terms.path("intake_opens").stringValue("") + "T08:00:00Z"));
    }

    /// Its name.
    public String round() {
        return Json.tree(text("terms.json").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .path("round")
                .stringValue("");
    }
}
