package org.homeward.demo.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The terms of a round as the two bureaus agreed them, read as far as the players follow a calendar.
///
/// Whether they may be signed is for the nodes to say: a date that is missing here is a fault only once a node has
/// signed without it.
public final class Terms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sheet written;
    private final JsonNode tree;

    private Terms(Sheet written, JsonNode tree) {
        this.written = written;
        this.tree = tree;
    }

    /// Reads `terms.json`.
    ///
    /// @throws UnreadableRound when it is no JSON object or does not name its round
    public static Terms read(Sheet written) {
        JsonNode tree;
        try {
            tree = JSON.readTree(written.text());
        } catch (JacksonException e) {
            throw new UnreadableRound(List.of("terms.json is no JSON: " + e.getOriginalMessage()));
        }
        if (!tree.isObject()) {
            throw new UnreadableRound(List.of("terms.json is not a JSON object"));
        }
        if (!tree.path("round").isString() || tree.path("round").stringValue().isBlank()) {
            throw new UnreadableRound(List.of("terms.json does not name its round (member \"round\")"));
        }
        return new Terms(written, tree);
    }

    /// The file as it was agreed, for a node to judge.
    public Sheet written() {
        return written;
    }

    /// The name of the round.
    public String round() {
        return tree.path("round").stringValue();
    }

    /// What an organisation calls itself; its plain word where the terms do not say.
    public String organisation(Party party) {
        var name = party == Party.NEUTRAL
                ? tree.path("neutral")
                : tree.path("sides").path(party.word());
        return name.isString() && !name.stringValue().isBlank() ? name.stringValue() : "Bureau " + party.word();
    }

    /// The day on which rulebooks are published and the terms signed; empty where the terms do not say it readably.
    public Optional<LocalDate> agreedOn() {
        return readDate("agreed_on");
    }

    /// A date of the calendar.
    ///
    /// @throws UnreadableRound where the terms do not say it readably
    public LocalDate date(String member) {
        return readDate(member).orElseThrow(() -> unreadable(member, "a date like 2026-12-19"));
    }

    /// A number of days or hours, at least 0.
    ///
    /// @throws UnreadableRound where the terms do not say it readably
    public int number(String member) {
        var value = tree.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw unreadable(member, "a whole number of at least 0");
        }
        return value.intValue();
    }

    private Optional<LocalDate> readDate(String member) {
        var value = tree.path(member);
        if (!value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.stringValue()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private UnreadableRound unreadable(String member, String expected) {
        return new UnreadableRound(
                List.of("terms.json: \"" + member + "\" is " + tree.path(member) + ", expected " + expected));
    }
}
