package org.homeward.demo.input;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `incidents.csv`: `side,row,parcel_ref,incident,detail`. A fault names its line, what was found and what was
/// expected.
final class IncidentReader {

    private static final Pattern MISSING = Pattern.compile("(.*?);.*?(\\d+) of (.+) missing");
    private static final Pattern REMOVAL = Pattern.compile("(.+); *rule ([^;]+); *([a-z_]+)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,6})( hours?)?");
    private static final Pattern MOVE = Pattern.compile("([^;]+);.*?: *(.+)");

    private final List<String> faults = new ArrayList<>();

    /// The incidents by row; [#faults] then says what could not be read.
    Map<RowKey, List<Incident>> read(Sheet sheet) {
        var incidents = new TreeMap<RowKey, List<Incident>>();
        for (var row : sheet.rows()) {
            try {
                incidents.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(incident(row));
            } catch (IllegalArgumentException e) {
                faults.add("incidents.csv, line " + row.getStartingLineNumber() + ": " + e.getMessage());
            }
        }
        return incidents;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private static RowKey key(NamedCsvRecord row) {
        var side = Sheet.value(row, "side");
        if (!side.equals("a") && !side.equals("b")) {
            throw new IllegalArgumentException("side is '" + side + "', expected a or b");
        }
        var number = Sheet.value(row, "row");
        if (!number.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("row is '" + number + "', expected a line number");
        }
        return new RowKey(side.equals("a") ? Party.A : Party.B, Integer.parseInt(number));
    }

    private static Incident incident(NamedCsvRecord row) {
        var word = Sheet.value(row, "incident");
        var detail = Sheet.value(row, "detail");
        return switch (word) {
            case "seal_differs" -> new Incident.SealDiffers(way(detail));
            case "contents_short" -> contentsShort(detail);
            case "lost" -> new Incident.Lost();
            case "item_removed" -> new Incident.ItemRemoved(removal(detail));
            case "removal_without_ground" -> new Incident.RemovalWithoutGround(removal(detail));
            case "examined_twice" -> new Incident.ExaminedTwice();
            case "no_witness" -> new Incident.NoWitness();
            case "held_past_limit" ->
                new Incident.HeldPastLimit(Integer.parseInt(
                        matched(HOURS, detail, "a number of hours").group(1)));
            case "transferred", "transferred_no_address" -> moved(word, detail);
            case "released" -> new Incident.Released();
            case "refused", "in_hospital", "not_found", "died" ->
                new Incident.CannotBeGiven(Incident.Reason.valueOf(word.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException("there is no incident '" + word + "'");
        };
    }

    private static Incident moved(String word, String detail) {
        var move = matched(MOVE, detail, "a place, and the new address");
        var place = move.group(1).strip();
        var address = move.group(2).strip();
        return word.equals("transferred")
                ? new Incident.Transferred(place, address)
                : new Incident.TransferredNoAddress(place, address);
    }

    private static Incident.ContentsShort contentsShort(String detail) {
        var missing = matched(MISSING, detail, "a handover, and how many of what are missing");
        return new Incident.ContentsShort(way(missing.group(1)), Integer.parseInt(missing.group(2)), missing.group(3));
    }

    private static Incident.Removal removal(String detail) {
        var removal = matched(REMOVAL, detail, "a description, a rule and what became of the item");
        return new Incident.Removal(removal.group(1), removal.group(2).strip(), removal.group(3));
    }

    private static Incident.Way way(String detail) {
        var word = detail.split(";", 2)[0].strip();
        return switch (word) {
            case "to_neutral" -> Incident.Way.TO_NEUTRAL;
            case "to_receiving" -> Incident.Way.TO_RECEIVING;
            case "to_place" -> Incident.Way.TO_PLACE;
            default -> throw new IllegalArgumentException("there is no handover '" + word + "'");
        };
    }

    private static Matcher matched(Pattern pattern, String detail, String expected) {
        var matcher = pattern.matcher(detail);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("detail is '" + detail + "', expected " + expected);
        }
        return matcher;
    }
}
