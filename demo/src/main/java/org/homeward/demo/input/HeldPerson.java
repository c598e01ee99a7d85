package org.homeward.demo.input;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// A person on a side's list of people held, as far as a player must know him: his line and where he is.
public record HeldPerson(String personRef, String place) {

    static HeldPerson of(NamedCsvRecord row) {
        return new HeldPerson(Sheet.value(row, "person_ref"), Sheet.value(row, "place"));
    }
}
