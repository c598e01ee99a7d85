package org.homeward.node.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The contents of a parcel as the family wrote them: `category|description|pieces|grams`, joined by `; `.
///
/// @param items the parts that can be read, in their order
/// @param broken the parts that cannot, as written
record Contents(List<Item> items, List<String> broken) {

    static final int ITEMS_MAX = 500; // A parcel of 10 kg with more kinds of things is a slip.
    static final String FORM = "category|description|pieces|grams, joined by “; ”, pieces at least 1";

    private static final String JOINED_BY = "; ";
    private static final int PART_CELLS = 4;

    Contents {
        items = List.copyOf(items);
        broken = List.copyOf(broken);
    }

    static Contents read(String cell) {
        if (cell.isBlank()) {
            return new Contents(List.of(), List.of(""));
        }
        var items = new ArrayList<Item>();
        var broken = new ArrayList<String>();
        for (var part : cell.split(JOINED_BY, -1)) {
            var item = items.size() < ITEMS_MAX ? item(part) : Optional.<Item>empty();
            item.ifPresentOrElse(items::add, () -> broken.add(part));
        }
        return new Contents(items, broken);
    }

    private static Optional<Item> item(String part) {
        var cells = part.split("\\|", -1);
        if (cells.length != PART_CELLS || cells[0].isBlank() || cells[1].isBlank()) {
            return Optional.empty();
        }
        var pieces = WholeNumber.read(cells[2], 1, Item.NUMBER_MAX);
        var grams = WholeNumber.read(cells[3], 0, Item.NUMBER_MAX);
        if (pieces.isEmpty() || grams.isEmpty()) {
            return Optional.empty();
        }
        return pieces.getAsInt() > Item.NUMBER_MAX || grams.getAsInt() > Item.NUMBER_MAX
                ? Optional.empty()
                : Optional.of(new Item(cells[0].strip(), cells[1].strip(), pieces.getAsInt(), grams.getAsInt()));
    }

    /// How items are written in a cell.
    static String cell(List<String> parts) {
        return String.join(JOINED_BY, parts);
    }

    /// Whether anything is of this category or below it.
    boolean hasAny(String category) {
        return items.stream().anyMatch(item -> item.isOf(category));
    }
}
