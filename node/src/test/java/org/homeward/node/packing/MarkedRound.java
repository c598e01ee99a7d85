package org.homeward.node.packing;

import org.homeward.node.InventedRows;
import org.homeward.node.ThreeNodes;
import org.homeward.node.accounts.Role;

/// A small round whose first parcel bears marked words: one more parcel to one place than a pallet holds, one parcel
/// for nobody who is listed, one that is refused.
final class MarkedRound {

    static final String ROUND = "winter-2026";
    static final int TO_ONE_PLACE = PackingDesk.PALLET_PARCELS_MAX + 1;

    private MarkedRound() {}

    static void listAndTakeIn(ThreeNodes nodes) {
        var held =
                InventedRows.held().row("B-H0", "service_number", "Т-0", "place", "B-MARKED", "health", "marked-sick");
        var intake = InventedRows.intake()
                .row(
                        "A-0",
                        "addressee_service_number",
                        "Т-0",
                        "addressee_surname",
                        "=Позначенко",
                        "sender_name",
                        "@Ганна Вигадана",
                        "sender_relation",
                        "marked-relation",
                        "sender_phone",
                        "+000 777 777",
                        "sender_email",
                        "marked@example.org",
                        "sender_address",
                        "marked-address")
                .row("A-nobody", "addressee_service_number", "", "addressee_surname", "Незнайденко")
                .row("A-refused", "letters", "-1", "addressee_surname", "Відмовленко");
        for (int number = 1; number <= TO_ONE_PLACE; number++) {
            held.row("B-H" + number, "service_number", "Т-" + number, "place", "B-27");
            intake.row("A-" + number, "addressee_service_number", "Т-" + number);
        }
        nodes.b()
                .as(Role.TRACING_OFFICER)
                .csv("/api/held-lists?kind=whole&round=" + ROUND, held.csv())
                .ok();
        nodes.settle();
        nodes.a()
                .as(Role.INTAKE_CLERK)
                .csv("/api/intake/files?name=intake.csv&round=" + ROUND, intake.csv())
                .ok();
    }
}
