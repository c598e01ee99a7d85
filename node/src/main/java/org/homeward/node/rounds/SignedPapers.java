package org.homeward.node.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.log.Envelope;
import org.homeward.log.UnreadableEnvelopeException;
import org.homeward.log.VerifyingKey;
import org.homeward.node.peers.Peers;
import org.homeward.node.wiring.Bytes;
import org.homeward.node.wiring.Side;
import org.springframework.stereotype.Component;

/// Agreement and closing statement of a round, with every signature checked anew against the key that is pinned for its
/// side. For whoever audits a round.
@Component
public class SignedPapers {

    /// A signature as it is kept.
    ///
    /// @param envelope the DSSE envelope in JSON
    record Kept(Side side, String account, java.time.Instant at, Bytes envelope) {}

    private final RoundRepository rounds;
    private final StatementRepository statements;
    private final Peers peers;

    SignedPapers(RoundRepository rounds, StatementRepository statements, Peers peers) {
        this.rounds = rounds;
        this.statements = statements;
        this.peers = peers;
    }

    /// The papers of this round; none where there is no such round.
    public List<SignedPaper> of(String round) {
        var papers = new ArrayList<SignedPaper>();
        rounds.newest(round).ifPresent(kept -> {
            var document = kept.document();
            papers.add(new SignedPaper(
                    SignedPaper.Kind.AGREEMENT,
                    document.version(),
                    document.sha256(),
                    !kept.state().equals("proposed") && !kept.state().equals("refused"),
                    signatures(rounds.envelopes(document.sha256()))));
        });
        statements
                .proposal(round)
                .ifPresent(proposal -> papers.add(new SignedPaper(
                        SignedPaper.Kind.STATEMENT,
                        1,
                        proposal.statement().sha256(),
                        true,
                        signatures(statements.envelopes(round)))));
        return papers;
    }

    private List<SignedPaper.Signature> signatures(List<Kept> kept) {
        return Arrays.stream(Side.values())
                .map(side -> kept.stream()
                        .filter(one -> one.side() == side)
                        .findFirst()
                        .map(one -> new SignedPaper.Signature(
                                side, one.account(), Optional.of(one.at()), fingerprint(side), Optional.of(holds(one))))
                        .orElseGet(() -> new SignedPaper.Signature(
                                side, "", Optional.empty(), fingerprint(side), Optional.empty())))
                .toList();
    }

    private String fingerprint(Side side) {
        return peers.key(side).map(VerifyingKey::fingerprint).orElse("");
    }

    private boolean holds(Kept kept) {
        try {
            return peers.isSignedBy(kept.side(), Envelope.read(kept.envelope().copy()));
        } catch (UnreadableEnvelopeException altered) {
            return false; // What is no envelope any more proves nothing; the page says so.
        }
    }
}
