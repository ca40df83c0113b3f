package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.agendagate.proposals.Proposal.State;
import org.agendagate.proposals.ProposalStep.Kind;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Verification;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the keeping of proposals must do on every database. */
abstract class ProposalsContract {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00.123456Z");
    private static final RuleFiles FIRST = files("rule one");
    private static final RuleFiles SECOND = files("rule two");
    private static final RuleFiles THIRD = files("rule three");

    private Store store;
    private Ledger ledger;
    private RuleBookRecords ruleBooks;
    private Proposals proposals;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        store = new Store(freshDatabase());
        ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        proposals = new Proposals(store, ledger, ruleBooks);
        ruleBooks.goLive(FIRST, NOW, "founding", "service");
    }

    @Test
    void keepsEachTextAndStepAndTellsThemInTheLedger() {
        Proposal opened = proposals.open("放宽", SECOND, text(1, SECOND, "wang"));
        Proposal written = proposals.write(opened.id(), THIRD, text(2, THIRD, "zhao"));
        assertThat(proposals.step(written, step(2, Kind.SENT_BACK, "li"))).isTrue();

        Proposal back = proposals.find(opened.id()).orElseThrow();
        assertThat(back.state()).isEqualTo(State.SENT_BACK);
        assertThat(back.isUnderWay()).isTrue();
        assertThat(back.authors()).containsExactly("wang", "zhao");
        assertThat(back.latest().ruleBook()).isEqualTo(THIRD.version());
        assertThat(back.texts()).first().isEqualTo(text(1, SECOND, "wang"));
        assertThat(proposals.list(10)).containsExactly(back);
        RecordedDecisions decisions = new RecordedDecisions(store);
        assertThat(decisions.listStanding(0, NOW, 10)).isEmpty();
        assertThat(decisions.countStanding(NOW) + decisions.countClassified(NOW) + decisions.lastPlace())
                .isZero();
        assertThat(proposals.findByRuleBook(SECOND.version())).contains(back);
        assertThat(ledger.list(Proposals.subject(back.id())))
                .extracting(LedgerRow::kind)
                .containsExactly("PROPOSAL_OPENED", "PROPOSAL_WRITTEN", "PROPOSAL_SENT_BACK");
        assertThat(Verification.verify(new StoredLedger(store), null, row -> {}).flaw())
                .isNull();
    }

    @Test
    void makesASignedTextLiveWithItsSentence() {
        Proposal opened = proposals.open("放宽", SECOND, text(1, SECOND, "wang"));

        assertThat(proposals.publish(
                        opened, step(1, Kind.SIGNED, "li"), Map.of("sentence", "同意签发"), List.of("G01 某情形")))
                .isTrue();

        assertThat(ruleBooks.findInForce()).contains(SECOND.version());
        assertThat(ruleBooks.wasLive(FIRST.version())).isTrue();
        assertThat(ruleBooks.wasLive(THIRD.version())).isFalse();
        assertThat(proposals.hasSigned("li")).isTrue();
        assertThat(proposals.hasSigned("wang")).isFalse();
        Proposal live = proposals.find(opened.id()).orElseThrow();
        assertThat(live.state()).isEqualTo(State.LIVE);
        assertThat(live.signatures()).extracting(ProposalStep::actor).containsExactly("li");
        assertThat(ledger.list(Proposals.subject(opened.id())).get(1).content()).contains("同意签发");
        assertThat(ledger.list(SECOND.version()))
                .last()
                .satisfies(row -> assertThat(row.content()).contains("proposal 1", "G01 某情形"));
        assertThat(Verification.verify(new StoredLedger(store), null, row -> {}).flaw())
                .isNull();
    }

    @Test
    void leavesWhatChangedSinceItWasSeen() {
        Proposal seen = proposals.open("放宽", SECOND, text(1, SECOND, "wang"));
        proposals.write(seen.id(), THIRD, text(2, THIRD, "wang"));

        assertThat(proposals.publish(seen, step(1, Kind.SIGNED, "li"), Map.of("sentence", "同意签发"), List.of()))
                .isFalse();
        assertThat(proposals.step(seen, step(1, Kind.SENT_BACK, "li"))).isFalse();
        assertThat(ruleBooks.findInForce()).contains(FIRST.version());

        Proposal now = proposals.find(seen.id()).orElseThrow();
        ruleBooks.goLive(THIRD, NOW, "elsewhere", "service");
        assertThat(proposals.publish(now, step(2, Kind.SIGNED, "li"), Map.of("sentence", "同意签发"), List.of()))
                .isFalse();
        assertThat(proposals.find(seen.id()).orElseThrow().steps()).isEmpty();
    }

    /** Of two that are signed at once, both made from one rule book, one is live. */
    @Test
    void makesOneOfTwoLive() throws Exception {
        Proposal one = proposals.open("一", SECOND, text(1, SECOND, "wang"));
        Proposal other = proposals.open("二", THIRD, text(1, THIRD, "zhao"));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService signers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results =
                    signers.invokeAll(List.of(signing(one, together, "li"), signing(other, together, "qian")));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            signers.shutdownNow();
        }
        assertThat(proposals.list(10)).extracting(Proposal::state).containsExactlyInAnyOrder(State.OPEN, State.LIVE);
    }

    private Callable<Boolean> signing(Proposal proposal, CyclicBarrier together, String signer) {
        return () -> {
            together.await();
            return proposals.publish(proposal, step(1, Kind.SIGNED, signer), Map.of("sentence", "同意签发"), List.of());
        };
    }

    private static ProposedText text(int number, RuleFiles files, String author) {
        return new ProposedText(number, FIRST.version(), files.version(), "便于办理", author, NOW);
    }

    private static ProposalStep step(int number, Kind kind, String actor) {
        return new ProposalStep(number, kind, actor, "已核", kind == Kind.SIGNED ? "sha256:any" : "", NOW);
    }

    private static RuleFiles files(String text) {
        return RuleFiles.of(Map.of("local/one.drl", text.getBytes(UTF_8)));
    }
}
