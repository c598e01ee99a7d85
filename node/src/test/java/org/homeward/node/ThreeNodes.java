package org.homeward.node;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.homeward.node.accounts.Role;
import org.homeward.node.wiring.Side;

/// Two bureaus and a neutral in this JVM, with their keys pinned to each other, on a played clock.
public final class ThreeNodes implements AutoCloseable {

    /// The day before anything is agreed.
    public static final Instant START = Instant.parse("2026-08-31T08:00:00Z");

    /// Envelopes between three nodes on one machine are receipted in milliseconds; this bounds a test that hangs.
    private static final Duration SETTLE_MAX = Duration.ofSeconds(60);

    private final TestNode a;
    private final TestNode b;
    private final TestNode neutral;
    private Instant now = START;

    private ThreeNodes(TestNode a, TestNode b, TestNode neutral) {
        this.a = a;
        this.b = b;
        this.neutral = neutral;
    }

    /// Three nodes that know each other, on [#START].
    ///
    /// @param seed for ids and sealing; 0 for real randomness
    public static ThreeNodes start(long seed) {
        var nodes = new ThreeNodes(
                TestNode.start(Side.A, "Bureau of Halvern", seed),
                TestNode.start(Side.B, "Bureau of Marisk", seed),
                TestNode.start(Side.NEUTRAL, "Tarn Mission", seed));
        nodes.pin();
        nodes.moveTo(START);
        return nodes;
    }

    private void pin() {
        for (var node : all()) {
            for (var other : all()) {
                if (node != other) {
                    var facts = other.nobody().get("/api/node").ok().json();
                    var pin = Map.of(
                            "organisation", facts.path("organisation").stringValue(""),
                            "url", other.url().toString(),
                            "signingKey", facts.path("signingKey").stringValue(""),
                            "sealingKey", facts.path("sealingKey").stringValue(""));
                    node.as(Role.OPERATOR)
                            .put("/api/peers/" + other.side().word(), pin)
                            .ok();
                }
            }
        }
    }

    public TestNode a() {
        return a;
    }

    public TestNode b() {
        return b;
    }

    public TestNode neutral() {
        return neutral;
    }

    /// The node of this side.
    public TestNode of(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
            case NEUTRAL -> neutral;
        };
    }

    /// All three, in the order a, b, neutral.
    public List<TestNode> all() {
        return List.of(a, b, neutral);
    }

    /// Moves the played clock of all three.
    public void moveTo(Instant instant) {
        now = instant;
        for (var node : all()) {
            node.as(Role.OPERATOR)
                    .put("/simulation/clock", Map.of("now", instant.toString()))
                    .ok();
        }
    }

    /// The played time.
    public Instant now() {
        return now;
    }

    /// Moves the played clock of the two others, while one is down.
    public void moveOthers(TestNode down, Instant instant) {
        for (var node : all()) {
            if (node != down) {
                node.as(Role.OPERATOR)
                        .put("/simulation/clock", Map.of("now", instant.toString()))
                        .ok();
            }
        }
    }

    /// Waits until every envelope is receipted at all three nodes.
    ///
    /// @throws AssertionError if that takes longer than a minute
    public void settle() {
        waitUntil(() -> all().stream().allMatch(node -> waiting(node) == 0));
    }

    /// Waits until something is so.
    ///
    /// @throws AssertionError if that takes longer than a minute
    public void waitUntil(BooleanSupplier holds) {
        long deadline = System.nanoTime() + SETTLE_MAX.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so after " + SETTLE_MAX);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static long waiting(TestNode node) {
        return node.as(Role.AUDITOR)
                .get("/api/outbox")
                .ok()
                .json()
                .path("waiting")
                .longValue(0);
    }

    /// Terms of a small round, as the sides agree them; members may be replaced.
    public static Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("round", "winter-2026");
        terms.put("sides", Map.of("a", "Bureau of Halvern", "b", "Bureau of Marisk"));
        terms.put("neutral", "Tarn Mission");
        terms.put("limits_proposed_by", "neutral");
        terms.put("agreed_on", "2026-09-01");
        terms.put("intake_opens", "2026-09-15");
        terms.put("intake_closes", "2026-10-31");
        terms.put("handover_on", "2026-11-16");
        terms.put("completes_by", "2026-12-19");
        terms.put("quota_per_side", 100);
        terms.put("weight_min_grams", 5000);
        terms.put("weight_max_grams", 10000);
        terms.put("examination_hours_max", 72);
        terms.put("lost_after_days", 30);
        terms.put("sign_within_days", 14);
        return terms;
    }

    /// A rulebook whose rules have this prefix.
    public static String rulebook(String prefix) {
        return """
                rule,category,decision,quantity_max,proposed_by,reason_en,reason_uk,reason_ru
                %1$s-01,food,conditional,,,Factory packing,Фабрична упаковка,Фабричная упаковка
                %1$s-02,clothing,conditional,,,No insignia,Без знаків розрізнення,Без знаков различия
                %1$s-03,footwear,limited,2,neutral,Two pairs,Дві пари,Две пары
                %1$s-04,hygiene,allowed,,,Soap and towels,Мило й рушники,Мыло и полотенца
                %1$s-06,book,allowed,,,In a parcel of their own,В окремій посилці,В отдельной посылке
                %1$s-07,medicine,allowed,,,As a rule collective,Зазвичай колективно,Как правило коллективно
                %1$s-08,electronics,prohibited,,,No devices,Без пристроїв,Без устройств
                %1$s-09,*,ask,,,The examiner decides,Вирішує той хто оглядає,Решает досматривающий
                """.formatted(prefix);
    }

    /// Publishes both rulebooks and agrees these terms at all three nodes, on the day they name.
    public void agree(Map<String, Object> terms) {
        moveTo(Instant.parse(terms.get("agreed_on") + "T08:00:00Z"));
        a.as(Role.ROUND_OFFICER).csv("/api/rulebooks", rulebook("A")).ok();
        b.as(Role.ROUND_OFFICER).csv("/api/rulebooks", rulebook("B")).ok();
        settle();
        var sha256 = a.as(Role.ROUND_OFFICER)
                .post("/api/rounds", terms)
                .ok()
                .json()
                .path("sha256")
                .stringValue("");
        settle();
        var path = "/api/rounds/" + terms.get("round") + "/signature";
        b.as(Role.ROUND_OFFICER).post(path, Map.of("sha256", sha256)).ok();
        settle();
        neutral.as(Role.DELEGATE).post(path, Map.of("sha256", sha256)).ok();
        settle();
    }

    @Override
    public void close() {
        all().forEach(TestNode::close);
    }
}
