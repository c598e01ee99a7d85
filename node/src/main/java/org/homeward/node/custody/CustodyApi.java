package org.homeward.node.custody;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.homeward.node.accounts.Actor;
import org.homeward.node.requests.Answer;
import org.homeward.node.requests.Answers;
import org.homeward.node.requests.Deed;
import org.homeward.node.requests.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Legs, losses, disputes and custody events over REST.
@RestController
class CustodyApi {

    private final LegDesk legs;
    private final LossDesk losses;
    private final DisputeDesk disputes;
    private final CustodyView view;
    private final Answers answers;

    CustodyApi(LegDesk legs, LossDesk losses, DisputeDesk disputes, CustodyView view, Answers answers) {
        this.legs = legs;
        this.losses = losses;
        this.disputes = disputes;
        this.view = view;
        this.answers = answers;
    }

    @PostMapping("/api/legs")
    ResponseEntity<byte[]> travel(Deed deed, @RequestBody LegDesk.Travelled travelled) {
        return answers.once(deed.in(travelled.round()), () -> legs.travel(travelled));
    }

    @GetMapping("/api/legs")
    Page<LegDesk.Shown> legs(@RequestParam String round, Page.Asked asked) {
        return Page.cut(asked, legs.legs(round));
    }

    record Disclosure(List<String> to) {
        Disclosure {
            to = List.copyOf(requireNonNull(to, "to"));
        }
    }

    @PostMapping("/api/legs/{leg}/disclosure")
    ResponseEntity<byte[]> disclose(Deed deed, @PathVariable String leg, @RequestBody Disclosure disclosure) {
        return answers.once(deed, () -> legs.disclose(leg, disclosure.to()));
    }

    record Loss(String round, String itemNumber) {
        Loss {
            requireNonNull(round, "round");
            requireNonNull(itemNumber, "itemNumber");
        }
    }

    @PostMapping("/api/losses")
    ResponseEntity<byte[]> lose(Deed deed, Actor actor, @RequestBody Loss loss) {
        return answers.once(deed.in(loss.round()), () -> losses.declareLost(actor, loss.round(), loss.itemNumber()));
    }

    record Settlement(String round, String itemNumber, String reason) {
        Settlement {
            requireNonNull(round, "round");
            requireNonNull(itemNumber, "itemNumber");
            requireNonNull(reason, "reason");
        }
    }

    @PostMapping("/api/disputes/settlements")
    ResponseEntity<byte[]> settle(Deed deed, Actor actor, @RequestBody Settlement settlement) {
        return answers.once(
                deed.in(settlement.round()),
                () -> disputes.settle(actor, settlement.round(), settlement.itemNumber(), settlement.reason()));
    }

    @GetMapping("/api/custody/events")
    Page<CustodyView.Event> events(@RequestParam String round, Page.Asked asked) {
        return view.page(round, asked);
    }

    @GetMapping("/api/custody/parcels/{itemNumber}")
    ResponseEntity<byte[]> parcel(@PathVariable String itemNumber) {
        return Answers.read(TravelNumber.read(itemNumber)
                .flatMap(view::ofOne)
                .map(Answer::done)
                .orElseGet(() -> Answer.absent("parcel")));
    }
}
