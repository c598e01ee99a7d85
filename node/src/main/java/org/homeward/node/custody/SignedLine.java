package org.homeward.node.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.node.wiring.Digest;
import org.homeward.node.wiring.Json;

/// A line as it is signed: its canonical bytes are this record's JSON, and its digest stands in the document.
/// Salted, so that the digest alone tells nothing.
///
/// @param itemNumber the travel number
/// @param seal as the giver read it
/// @param weightGrams as the giver read it
/// @param givenAt when the giver scanned it
/// @param turns what happened since
/// @param state how the line stood when the receiver signed
/// @param salt 128 random bits in base64
record SignedLine(
        String itemNumber,
        String seal,
        int weightGrams,
        Instant givenAt,
        List<SignedTurn> turns,
        String state,
        String salt) {

    /// One turn of a line.
    ///
    /// @param kind `reading` or `inspection`; in this node's own record also `taken_back`
    /// @param inspection digest of the inspection's record; empty for a reading
    record SignedTurn(
            String kind, String seal, int weightGrams, boolean settled, String rule, String inspection, Instant at) {

        static final String READING = "reading";
        static final String INSPECTION = "inspection";
        private static final String TAKEN_BACK = "taken_back"; // In this node's record; never in what is signed.

        static SignedTurn of(Line.Turn turn) {
            return switch (turn) {
                case Line.Turn.Read(var reading, var at) ->
                    new SignedTurn(READING, reading.seal(), reading.weightGrams(), true, "", "", at);
                case Line.Turn.Inspected(var resealed, var settled, var rule, var digest, var at) ->
                    new SignedTurn(INSPECTION, resealed.seal(), resealed.weightGrams(), settled, rule, digest, at);
                case Line.Turn.TakenBack(var reading, var at) ->
                    new SignedTurn(TAKEN_BACK, reading.seal(), reading.weightGrams(), true, "", "", at);
            };
        }

        Line.Turn turn() {
            var reading = new Reading(seal, weightGrams);
            return switch (kind) {
                case READING -> new Line.Turn.Read(reading, at);
                case TAKEN_BACK -> new Line.Turn.TakenBack(reading, at);
                default -> new Line.Turn.Inspected(reading, settled, rule, inspection, at);
            };
        }
    }

    SignedLine {
        turns = List.copyOf(turns);
    }

    static SignedLine of(Line line) {
        return new SignedLine(
                line.number().text(),
                line.given().seal(),
                line.given().weightGrams(),
                line.givenAt(),
                line.standing().stream().map(SignedTurn::of).toList(),
                line.state().word(),
                line.salt());
    }

    /// The line it says; empty where its number, a reading, a kind of turn or its state cannot be.
    Optional<Line> line() {
        boolean isKnownKind = turns.stream()
                .allMatch(turn ->
                        turn.kind().equals(SignedTurn.READING) || turn.kind().equals(SignedTurn.INSPECTION));
        if (!isKnownKind || turns.size() > Line.TURNS_MAX) {
            return Optional.empty();
        }
        try {
            return TravelNumber.read(itemNumber)
                    .map(number -> new Line(
                            number,
                            new Reading(seal, weightGrams),
                            givenAt,
                            salt,
                            turns.stream().map(SignedTurn::turn).toList()))
                    .filter(line -> line.state().word().equals(state));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    /// The canonical bytes.
    byte[] bytes() {
        return Json.bytes(this);
    }

    /// SHA-256 of the canonical bytes.
    String digest() {
        return Digest.of(bytes());
    }
}
