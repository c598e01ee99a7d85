package org.homeward.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.demo.input.IntakeRow;
import org.homeward.demo.input.Party;
import org.homeward.demo.input.RowKey;
import org.homeward.demo.wire.Form;
import tools.jackson.databind.JsonNode;

/// What families hand in: the file of each bureau, and a seal on every parcel that was taken in.
final class Intake {

    private final Scene scene;

    Intake(Scene scene) {
        this.scene = scene;
    }

    void importFiles() {
        scene.bothSides(home -> {
            var path = "/api/intake/files" + scene.ofRound() + "&name=intake.csv";
            scene.staff()
                    .intakeClerk(home, 0)
                    .upload(path, "intake.csv", scene.input().side(home).intake());
            receiveParcels(home);
        });
        scene.clock().settle();
    }

    private void receiveParcels(Party home) {
        var rows = scene.input().side(home).intakeRows();
        var accepted =
                scene.staff().intakeClerk(home, 0).rows("/api/intake/parcels" + scene.ofRound() + "&state=accepted");
        accepted.forEach(row -> scene.world().takeIn(parcel(home, rows, row)));
    }

    private Parcel parcel(Party home, Map<Integer, IntakeRow> rows, JsonNode accepted) {
        var key = new RowKey(home, accepted.path("row").asInt(0));
        var reference = accepted.path("parcelRef").asString("");
        var row = rows.getOrDefault(key.row(), new IntakeRow(key.row(), reference, List.of()));
        return new Parcel(
                key,
                row,
                scene.input().incidentsOf(key),
                accepted.path("weightGrams").asInt(0));
    }

    /// Seals one share of each bureau's parcels.
    ///
    /// @param share 0 to `shares` - 1
    void seal(int share, int shares) {
        scene.bothSides(home -> {
            var theirs = new ArrayList<Parcel>();
            for (var parcel : scene.world().of(home)) {
                if (parcel.key().row() % shares == share) {
                    theirs.add(parcel);
                }
            }
            scene.crew().each(theirs, parcel -> sealOne(home, parcel));
        });
    }

    private void sealOne(Party home, Parcel parcel) {
        var seal = "S" + home.name() + String.format("%07d", parcel.key().row());
        var form = Form.of("round", scene.round())
                .with("parcelRef", parcel.parcelRef())
                .with("seal", seal)
                .with("weightGrams", parcel.reading().weightGrams());
        var answer =
                scene.staff().intakeClerk(home, parcel.key().row()).post("/api/intake/seals", parcel.toString(), form);
        Verdict.of(answer).mustBe("sealing " + parcel, "sealed", "sealed_before");
        parcel.sealWith(seal);
        scene.audience().deed(Stage.INTAKE);
    }
}
