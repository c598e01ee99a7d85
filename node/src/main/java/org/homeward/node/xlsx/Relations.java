package org.homeward.node.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a part points to, as its `.rels` part says.
final class Relations {

    /// One of them.
    ///
    /// @param target name of a part, from the root
    private record Relation(String id, String type, String target) {}

    private static final int MAX = 5_000; // A sheet or a link each; a workbook has at most 1,000 parts.

    private final List<Relation> all = new ArrayList<>();

    private Relations() {}

    /// Of the whole workbook.
    static Relations ofRoot(ZipParts parts) throws IOException {
        return of(parts, "_rels/.rels", "");
    }

    /// Of one part.
    static Relations of(ZipParts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        return of(parts, folder + "_rels/" + part.substring(slash + 1) + ".rels", folder);
    }

    private static Relations of(ZipParts parts, String name, String folder) throws IOException {
        var relations = new Relations();
        var part = parts.open(name);
        if (part.isPresent()) {
            try (var xml = new PartXml(part.get())) {
                xml.each(element -> {
                    if (element.equals("Relationship")) {
                        relations.add(xml, folder);
                    }
                });
            }
        }
        return relations;
    }

    private void add(PartXml xml, String folder) throws BookFault {
        var type = xml.attribute("Type");
        if (xml.attribute("TargetMode").toLowerCase(Locale.ROOT).equals("external")) {
            throw Workbook.external();
        }
        if (all.size() == MAX) {
            throw BookFault.broken("it points to more than " + MAX + " parts");
        }
        all.add(new Relation(
                xml.attribute("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, xml.attribute("Target"))));
    }

    private static String resolved(String folder, String target) {
        var path = target.startsWith("/") ? target.substring(1) : folder + target;
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast(); // Above the root there is nothing; what is meant is then no part.
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /// The part of this kind, as `styles`, if there is one.
    Optional<String> ofType(String type) {
        return all.stream()
                .filter(one -> one.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    /// The part that is called so, if it is a sheet of rows and not of charts.
    Optional<String> sheet(String id) {
        return all.stream()
                .filter(one -> one.id().equals(id) && one.type().equals("worksheet"))
                .map(Relation::target)
                .findFirst();
    }
}
