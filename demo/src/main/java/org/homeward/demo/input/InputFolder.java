package org.homeward.demo.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder with a round: `terms.json`, `incidents.csv`, and for each side `rulebook.csv`, `intake.csv`, `held.csv` and
/// perhaps `held-later.csv`. Nothing else in it is opened.
public final class InputFolder {

    /// Larger files are no round of parcels; a bound, so that a wrong folder is a sentence and no lack of memory.
    private static final long FILE_BYTES_MAX = 512L << 20;

    private static final Sheet EMPTY = Sheet.of("");

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private InputFolder(Path folder) {
        this.folder = folder;
    }

    /// Reads the round in a folder.
    ///
    /// @throws UnreadableRound with everything that is missing or cannot be read
    public static RoundInput read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableRound(List.of("There is no folder " + folder + "."));
        }
        return new InputFolder(folder).read();
    }

    private RoundInput read() {
        var terms = sheet("terms.json");
        var incidents = sheet("incidents.csv");
        var sides = new EnumMap<Party, SideInput>(Party.class);
        for (var bureau : Party.BUREAUS) {
            sides.put(bureau, side(bureau));
        }
        var reader = new IncidentReader();
        Map<RowKey, List<Incident>> read = new TreeMap<>();
        try {
            read = reader.read(incidents);
            faults.addAll(reader.faults());
        } catch (CsvParseException e) {
            faults.add("incidents.csv is no CSV: " + e.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new UnreadableRound(faults);
        }
        return new RoundInput(Terms.read(terms), sides, read);
    }

    private SideInput side(Party bureau) {
        var under = bureau.word() + "/";
        var later = Files.exists(folder.resolve(under + "held-later.csv"))
                ? Optional.of(sheet(under + "held-later.csv"))
                : Optional.<Sheet>empty();
        var side = new SideInput(
                sheet(under + "rulebook.csv"), sheet(under + "intake.csv"), sheet(under + "held.csv"), later);
        try {
            side.intakeRows();
            side.heldPeople();
        } catch (CsvParseException e) {
            faults.add("A list of side " + bureau.word() + " is no CSV: " + e.getMessage());
        }
        return side;
    }

    private Sheet sheet(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                faults.add(name + " is missing from " + folder + ".");
            } else if (Files.size(file) > FILE_BYTES_MAX) {
                faults.add(name + " is larger than " + (FILE_BYTES_MAX >> 20) + " MiB.");
            } else {
                return new Sheet(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            faults.add(name + " cannot be read: " + e.getMessage());
        }
        return EMPTY;
    }
}
