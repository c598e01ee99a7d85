package org.homeward.node.rounds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Refusal;
import org.homeward.node.wiring.Side;
import tools.jackson.databind.JsonNode;

/// Reads terms as the sides agreed them and says every fault at once.
///
/// Law: a round without a date of completion cannot be agreed (GC III art. 72, C-09); nor can a limit that nobody
/// entitled proposed (C-08); and there is no member for a charge (GC III art. 74, C-12) or for a hold
/// (GC III art. 71, C-03).
final class TermsReader {

    /// Days after the handover on which what goes back has been signed for at home, as the calendar has it.
    static final int HOME_AFTER_DAYS = 12;

    static final int QUOTA_MAX = 50_000; // The most rows of one intake file.
    static final int WEIGHT_MAX = 50_000; // What a scale at the counter shows.
    static final int HOURS_MAX = 24 * 60; // Two months: longer is no limit.
    static final int DAYS_MAX = 366;
    private static final Set<String> MEMBERS = Set.of(
            "round",
            "sides",
            "neutral",
            "limits_proposed_by",
            "agreed_on",
            "intake_opens",
            "intake_closes",
            "handover_on",
            "completes_by",
            "quota_per_side",
            "weight_min_grams",
            "weight_max_grams",
            "examination_hours_max",
            "lost_after_days",
            "sign_within_days");

    private final JsonNode terms;
    private final List<Refusal> faults = new ArrayList<>();

    private TermsReader(JsonNode terms) {
        this.terms = terms;
    }

    /// The terms, or every fault.
    static Answer<Terms> read(JsonNode terms) {
        var reader = new TermsReader(terms);
        var read = reader.read();
        return reader.faults.isEmpty() ? Answer.done(read) : Answer.faulty(reader.faults);
    }

    private Terms read() {
        refuseUnknown(terms, MEMBERS, "");
        refuseUnknown(terms.path("sides"), Set.of("a", "b"), "sides.");
        var round = text("round", terms.path("round"), "[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
        var organisations = new TreeMap<Side, String>();
        organisations.put(Side.A, text("sides.a", terms.path("sides").path("a"), ".{1,100}"));
        organisations.put(Side.B, text("sides.b", terms.path("sides").path("b"), ".{1,100}"));
        organisations.put(Side.NEUTRAL, text("neutral", terms.path("neutral"), ".{1,100}"));
        var proposer = terms.path("limits_proposed_by").stringValue("");
        if (!Proposer.may(proposer, organisations.getOrDefault(Side.NEUTRAL, ""))) {
            faults.add(Refusal.at("C-08", "limits_proposed_by", proposer, "neutral or protecting_power"));
        }
        var read = new Terms(
                round,
                Map.copyOf(organisations),
                proposer,
                date("agreed_on", "terms.date"),
                date("intake_opens", "terms.date"),
                date("intake_closes", "terms.date"),
                date("handover_on", "terms.date"),
                date("completes_by", "C-09"),
                number("quota_per_side", 1, QUOTA_MAX, "parcels"),
                number("weight_min_grams", 1, WEIGHT_MAX, "g"),
                number("weight_max_grams", 1, WEIGHT_MAX, "g"),
                Duration.ofHours(number("examination_hours_max", 1, HOURS_MAX, "hours")),
                number("lost_after_days", 1, DAYS_MAX, "days"),
                number("sign_within_days", 0, DAYS_MAX, "days"));
        if (faults.isEmpty()) {
            checkCalendar(read);
        }
        return read;
    }

    private void checkCalendar(Terms read) {
        order("intake_opens", read.intakeOpens(), read.agreedOn(), "on or after agreed_on");
        order("intake_closes", read.intakeCloses(), read.intakeOpens(), "on or after intake_opens");
        order("handover_on", read.handoverOn(), read.intakeCloses().plusDays(1), "after intake_closes, to pack");
        int days = Math.max(HOME_AFTER_DAYS, read.lostAfterDays());
        order(
                "completes_by",
                read.completesBy(),
                read.handoverOn().plusDays(days),
                days + " days or more after handover_on, to examine, bring back and declare what is lost");
        if (read.weightMinGrams() > read.weightMaxGrams()) {
            faults.add(Refusal.at(
                    "terms.weight", "weight_min_grams", read.weightMinGrams() + " g", "at most weight_max_grams"));
        }
    }

    private void order(String member, LocalDate found, LocalDate earliest, String expected) {
        if (found.isBefore(earliest)) {
            faults.add(Refusal.at("terms.dates", member, found.toString(), expected));
        }
    }

    private void refuseUnknown(JsonNode members, Set<String> known, String prefix) {
        for (var member : members.propertyNames()) {
            if (!known.contains(member)) {
                faults.add(Refusal.at(ruleAgainst(member), prefix + member, "", "no such member: it cannot be agreed"));
            }
        }
    }

    /// What an unknown member seems to ask for, so that the refusal can name the article.
    private static String ruleAgainst(String member) {
        if (member.matches(".*(charge|fee|cost|price|postage|duty|tax|payment).*")) {
            return "C-12";
        }
        if (member.matches(".*(hold|disciplin|punish|retain).*")) {
            return "C-03";
        }
        return "form.unknown";
    }

    private String text(String member, JsonNode value, String form) {
        var text = value.stringValue("");
        if (!text.matches(form)) {
            faults.add(Refusal.at("terms.text", member, text, "text of the form " + form));
        }
        return text;
    }

    private LocalDate date(String member, String rule) {
        var text = terms.path(member).stringValue("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            faults.add(Refusal.at(rule, member, text, "a date like 2026-12-19"));
            return LocalDate.EPOCH;
        }
    }

    private int number(String member, int least, int most, String unit) {
        var value = terms.path(member);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int number = value.intValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(Refusal.at(
                "terms.number", member, value.toString(), "a whole number, " + least + " to " + most + " " + unit));
        return least;
    }
}
