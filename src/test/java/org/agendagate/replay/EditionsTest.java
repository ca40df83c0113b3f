package org.agendagate.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.FlagPlace;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Review;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.Databases;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submissions;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are made again by the edition that made them. */
class EditionsTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-10-08T12:00:00+08:00");
    private static final Instant AT = TIME.toInstant();
    private static final Path PACKET =
            Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read/packet.json");
    private static final RuleBook BOOK = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();

    /** A gate whose second edition says one word otherwise. */
    private static final Replay.Decider REWORDED = (packet, history, book, time, edition) -> {
        PacketDecision decision = Gate.decide(packet, history, book, time, edition);
        return edition.atLeast(Edition.SECOND) ? with(decision, "未签署明确意见", "没有签署明确意见") : decision;
    };

    @TempDir
    private Path folder;

    private final PacketReader reader = PacketReader.create();
    private Store store;
    private RuleBookRecords ruleBooks;
    private Submissions submissions;

    @BeforeEach
    void open() {
        store = new Store(Databases.open(Databases.h2(folder.resolve("agenda-gate"))));
        Ledger ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        submissions = new Submissions(new Records(store, ledger, ruleBooks));
    }

    @Test
    void oldDecisionsReplayWhereTheNewestSaysAnotherWord() throws IOException {
        ReadPacket packet = packet("BC-2026-0001");
        String old = record(packet, REWORDED.decide(packet, History.none(), BOOK, AT, Edition.FIRST));
        packet = packet("BC-2026-0002");
        String reworded = record(packet, REWORDED.decide(packet, History.none(), BOOK, AT, Edition.SECOND));

        assertThat(replay(REWORDED)).containsExactly(new Replayed.Identical(old), new Replayed.Identical(reworded));
        List<Replayed> withoutTheWord = replay(Gate::decide);
        assertThat(withoutTheWord.get(0)).isEqualTo(new Replayed.Identical(old));
        assertThat(((Replayed.Different) withoutTheWord.get(1)).differences())
                .anyMatch(line -> line.contains("没有签署明确意见"));
    }

    @Test
    void newDecisionsNameTheNewestEditionAndOldOnesNone() throws IOException {
        ReadPacket packet = packet("BC-2026-0001");
        PacketDecision first = Gate.decide(packet, History.none(), BOOK, AT, Edition.FIRST);
        PacketDecision newest = Gate.decide(packet, BOOK, AT);

        assertThat(new String(DecisionJson.write(first), UTF_8)).doesNotContain("edition");
        assertThat(DecisionJson.editionOf(DecisionJson.write(newest)))
                .isEqualTo(Edition.newest().number());
        assertThat(newest.id()).isNotEqualTo(first.id());
    }

    @Test
    void reviewsKeepTheEditionOfWhatTheyReview() throws IOException {
        ReadPacket packet = packet("BC-2026-0001");
        Map<FlagPlace, Review> reviews =
                Map.of(new FlagPlace("", 0), new Review(Review.Result.CLEARED, "LEGAL", TIME, "已核。", null));
        for (Edition edition : Edition.values()) {
            PacketDecision base = Gate.decide(packet, History.none(), BOOK, AT, edition);

            assertThat(base.reviewed(reviews).edition()).isEqualTo(edition.named());
            assertThat(base.reviewed(reviews).reviewed(Map.of())).isEqualTo(base);
        }
    }

    @Test
    void tellsThatADecisionIsOfALaterProgram() throws IOException {
        ReadPacket packet = packet("BC-2026-0001");
        PacketDecision newest = Gate.decide(packet, BOOK, AT);
        String later = "\"edition\":" + (Edition.newest().number() + 1) + ",\"unheardOf\":1,";
        record(packet, newest);
        store.jdbc()
                .sql("update decision set content = ?")
                .param(new String(DecisionJson.write(newest), UTF_8)
                        .replace("\"edition\":" + newest.edition() + ",", later)
                        .getBytes(UTF_8))
                .update();

        assertThat(replay(Gate::decide)).singleElement().isInstanceOfSatisfying(Replayed.Failed.class, failed -> {
            assertThat(failed.en()).contains("replay it with a newer program");
            assertThat(failed.zh()).contains("请用该版本或者更新的程序重放");
        });
    }

    private List<Replayed> replay(Replay.Decider gate) {
        List<Replayed> all = new ArrayList<>();
        new Replay(new RecordedDecisions(store), ruleBooks, reader, gate).all(0, (place, result) -> all.add(result));
        return all;
    }

    private String record(ReadPacket packet, PacketDecision decision) {
        submissions.submit(
                new Handing(packet, BOOK.files(), "clerk", null),
                () -> new Judged(History.none(), decision),
                Consequences.NONE);
        return decision.id();
    }

    private ReadPacket packet(String number) throws IOException {
        String json = Files.readString(PACKET).replaceFirst("YTBS-2026-\\d+", number);
        return (ReadPacket) reader.read(json.getBytes(UTF_8));
    }

    private static PacketDecision with(PacketDecision decision, String said, String instead) {
        return DecisionJson.read(new String(DecisionJson.write(decision), UTF_8)
                .replace(said, instead)
                .getBytes(UTF_8));
    }
}
