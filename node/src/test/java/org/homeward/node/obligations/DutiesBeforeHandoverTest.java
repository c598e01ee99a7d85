package org.homeward.node.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.node.Decided;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("What is owed before parcels leave is late a second after its day, and whoever owes it is reminded")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // One round, whose days follow each other.
class DutiesBeforeHandoverTest {

    private static final String ROUND = "winter-2026";
    private static final Instant SIGNED = Instant.parse("2026-09-01T08:00:00Z");
    private static final String HELD = """
            person_ref,surname,given_name,patronymic,birth_date,rank,service_number,place,health,regime
            B-H00001,Вигаданко,Іван,Петрович,1990-01-02,солдат,Я-000001,B-01,well,prisoner_of_war
            """;
    private static final String INTAKE_HEAD =
            "parcel_ref,addressee_surname,addressee_given_name,addressee_patronymic,addressee_birth_date,"
                    + "addressee_rank,addressee_service_number,sender_name,sender_relation,sender_phone,sender_email,"
                    + "sender_address,sender_language,weight_grams,contents,letters,drawings\n";

    private static ThreeNodes nodes;
    private static DutyClock duties;

    @BeforeAll
    static void propose() {
        nodes = ThreeNodes.start(0);
        duties = new DutyClock(nodes);
        nodes.moveTo(SIGNED);
        nodes.a()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("A"))
                .ok();
        nodes.b()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("B"))
                .ok();
        nodes.settle();
        nodes.a().as(Role.ROUND_OFFICER).post("/api/rounds", ThreeNodes.terms()).ok();
        nodes.settle();
        sign(nodes.b().as(Role.ROUND_OFFICER));
    }

    private static void sign(org.homeward.node.Caller who) {
        var sha256 = who.get("/api/rounds/" + ROUND).ok().json().path("sha256").stringValue("");
        who.post("/api/rounds/" + ROUND + "/signature", Map.of("sha256", sha256))
                .ok();
        nodes.settle();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    @DisplayName("GC III art. 72, C-08: limits that the neutral neither confirms nor refuses for a week are late")
    void limits_without_an_answer_of_the_neutral_are_late_after_a_week() {
        duties.passes(SIGNED.plus(Duration.ofDays(7)), nodes.a(), Duty.ANSWER_LIMITS, 1);

        assertThat(DutyClock.rows(nodes.b(), Duty.ANSWER_LIMITS)
                        .getFirst()
                        .path("owedBy")
                        .stringValue(""))
                .isEqualTo("neutral");
        assertThat(duties.reminders(nodes.neutral(), Role.DELEGATE, Duty.ANSWER_LIMITS))
                .containsExactly("a", "b", "neutral");
        assertThat(duties.reminders(nodes.neutral(), Role.OPERATOR, Duty.ANSWER_LIMITS))
                .isEmpty();

        sign(nodes.neutral().as(Role.DELEGATE));
        assertThat(duties.owed(nodes.a(), Duty.ANSWER_LIMITS)).isZero();
    }

    @Test
    @Order(2)
    @DisplayName("GC III art. 72, C-10: a parcel refused for its book is packed anew while families can still come")
    void a_parcel_refused_for_its_book_is_late_when_the_counter_has_closed() {
        nodes.moveTo(Instant.parse("2026-09-15T08:00:00Z"));
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, HELD)
                .ok();
        nodes.settle();
        takeIn("A-1", "food.dry|tea|1|100; book.novel|novel|1|200");
        takeIn("A-2", "food.dry|tea|1|100");

        duties.passes(Instant.parse("2026-11-01T00:00:00Z"), nodes.a(), Duty.PACK_ANEW, 1);

        assertThat(duties.reminders(nodes.a(), Role.INTAKE_CLERK, Duty.PACK_ANEW))
                .containsExactly("a");
    }

    private static void takeIn(String reference, String contents) {
        var row =
                reference + ",Вигаданко,Іван,Петрович,1990-01-02,солдат,Я-000001,Марія Вигаданко,мати,,,вул. 1,uk,7000,"
                        + contents + ",0,0\n";
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, INTAKE_HEAD + row)
                .ok();
    }

    @Test
    @Order(3)
    @DisplayName("GC III art. 71, C-06: a pallet is sealed and labelled before the day on which it leaves")
    void a_pallet_without_a_seal_is_late_when_the_day_of_the_handover_begins() {
        Decided.all(nodes.a(), ROUND);
        var clerk = nodes.a().as(Role.INTAKE_CLERK);
        clerk.post("/api/intake/seals", Map.of("round", ROUND, "parcelRef", "A-2", "seal", "S-1", "weightGrams", 7000))
                .ok();
        clerk.post("/api/packing/parcels", Map.of("round", ROUND, "parcelRef", "A-2"))
                .ok();

        duties.passes(Instant.parse("2026-11-16T00:00:00Z"), nodes.a(), Duty.SEAL_PALLETS, 1);

        clerk.post("/api/packing/close", Map.of("round", ROUND)).ok();
        nodes.settle();
        assertThat(duties.owed(nodes.a(), Duty.SEAL_PALLETS)).isZero();
        assertThat(duties.owed(nodes.a(), Duty.PACK_ANEW)).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("GC III art. 72, C-09: sealed parcels go to the neutral on the agreed day")
    void a_packed_parcel_is_late_when_the_day_of_the_handover_has_ended() {
        duties.passes(Instant.parse("2026-11-17T00:00:00Z"), nodes.neutral(), Duty.HAND_OVER, 1);

        for (var node : nodes.all()) {
            assertThat(DutyClock.rows(node, Duty.HAND_OVER)
                            .getFirst()
                            .path("owedBy")
                            .stringValue(""))
                    .isEqualTo("a");
        }
        assertThat(duties.reminders(nodes.a(), Role.INTAKE_CLERK, Duty.HAND_OVER))
                .containsExactly("a", "b", "neutral");
    }

    @Test
    @Order(5)
    void a_reminder_comes_again_after_a_week_and_not_before() {
        var reminded = Instant.parse("2026-11-17T00:00:01Z");
        nodes.moveTo(reminded.plus(Duration.ofDays(7)).minusSeconds(1));
        nodes.settle();
        assertThat(duties.reminders(nodes.a(), Role.INTAKE_CLERK, Duty.HAND_OVER))
                .hasSize(3);

        nodes.moveTo(reminded.plus(Duration.ofDays(7)));
        nodes.settle();

        assertThat(duties.reminders(nodes.a(), Role.INTAKE_CLERK, Duty.HAND_OVER))
                .hasSize(6);
    }

    @Test
    @Order(6)
    @DisplayName("GC III art. 122, P-16: what was written is signed for by whoever it went to")
    void an_envelope_that_nobody_signed_for_is_late_after_two_days() {
        var written = nodes.now();
        nodes.neutral().pause();
        nodes.b()
                .as(Role.ROUND_OFFICER)
                .csv("/api/rulebooks", ThreeNodes.rulebook("C"))
                .ok();

        nodes.moveOthers(nodes.neutral(), written.plus(Duration.ofDays(2)));
        assertThat(duties.late(nodes.b(), Duty.SIGN_FOR_ENVELOPE)).isZero();
        nodes.moveOthers(nodes.neutral(), written.plus(Duration.ofDays(2)).plusSeconds(1));

        assertThat(duties.late(nodes.b(), Duty.SIGN_FOR_ENVELOPE)).isEqualTo(2);
        assertThat(duties.reminders(nodes.b(), Role.OPERATOR, Duty.SIGN_FOR_ENVELOPE))
                .isEqualTo(List.of("b", "b"));
        nodes.neutral().resume();
        nodes.moveTo(written.plus(Duration.ofDays(3))); // A link that failed has rested by then.
        nodes.settle();
        assertThat(duties.owed(nodes.b(), Duty.SIGN_FOR_ENVELOPE)).isZero();
    }
}
