package org.agendagate.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.FlagPlace;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Review;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.history.History;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.PacketChanges;
import org.agendagate.records.RecordedDecision;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Decides recorded packets again. */
public final class Replay {
    private static final int AT_ONCE = 200;

    private final RecordedDecisions decisions;
    private final PacketReader reader;
    private final Decider gate;
    private final ArchivedBooks books;

    public Replay(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader) {
        this(decisions, ruleBooks, reader, Gate::decide);
    }

    Replay(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Decider gate) {
        this.decisions = decisions;
        this.books = new ArchivedBooks(ruleBooks);
        this.reader = reader;
        this.gate = gate;
    }

    /** Decides one packet again; empty where there is no such decision. */
    public Optional<Replayed> one(String decision) {
        return decisions.find(decision).map(this::replay);
    }

    /**
     * Decides every packet again, on all processors, and tells of them in the order recorded.
     *
     * @param after the place of the last decision that needs no replay; 0 to begin with the first
     * @param progress is told after each, by the calling thread
     */
    public void all(long after, Progress progress) {
        InOrder.run(
                after,
                place -> decisions.list(place, AT_ONCE),
                this::replay,
                (decision, result) -> progress.replayed(decision.place(), result));
    }

    /** How many decisions stand behind the place {@code after}. */
    public long remaining(long after) {
        return decisions.count(after);
    }

    private Replayed replay(RecordedDecision recorded) {
        DecisionRecord decision = recorded.decision();
        String packetJson = recorded.packet();
        String digest = decision.packetDigest();
        if (digest == null) {
            return new Replayed.Skipped(decision.id(), "涉密退回，报送包未留存", "a refused classified packet is not kept");
        } else if (packetJson == null) {
            return new Replayed.Damaged(decision.id(), "存档的报送包缺失", "the recorded packet is missing");
        } else if (!CanonicalJson.digest(packetJson).equals(digest)) {
            return new Replayed.Damaged(
                    decision.id(), "存档的报送包已损坏，与摘要不符", "the recorded packet is damaged: its digest differs");
        }
        History history = recorded.history();
        if (history == null) {
            return new Replayed.Damaged(decision.id(), "存档的所知情况已损坏", "what was known then is damaged");
        }
        byte[] told = decision.json().getBytes(UTF_8);
        @Nullable Integer number;
        try {
            number = DecisionJson.editionOf(told);
        } catch (IllegalArgumentException unreadable) {
            return damaged(decision);
        }
        Edition edition = Edition.of(number).orElse(null);
        if (edition == null) {
            return new Replayed.Failed(
                    decision.id(),
                    "由较新版本的程序作出（判定方式第 %s 版），本程序最新为第 %s 版：请用该版本或者更新的程序重放"
                            .formatted(number, Edition.newest().number()),
                    "it was made by edition %s of the program, and this one knows %s at most: replay it with a newer program"
                            .formatted(number, Edition.newest().number()));
        }
        ReadPacket packet = reader.readRecorded(packetJson).orElse(null);
        if (packet == null) {
            return new Replayed.Failed(decision.id(), "报送包已无法读取", "the packet cannot be read any more");
        }
        ArchivedBooks.Book book = books.get(decision.ruleBook());
        if (book.damaged()) {
            return new Replayed.Damaged(decision.id(), "存档的规则缺失或者已损坏", "the archived rule book is missing or damaged");
        } else if (book.compiled() == null) {
            return new Replayed.Failed(decision.id(), "本版程序不接受存档的规则", "this program refuses the archived rule book");
        }
        Map<FlagPlace, Review> reviews;
        try {
            // The gate's own has none yet.
            reviews = recorded.first() ? Map.of() : DecisionJson.read(told).reviews();
        } catch (IllegalArgumentException unreadable) {
            return damaged(decision);
        }
        try {
            PacketDecision base = gate.decide(packet, history, book.compiled(), decision.decidedAt(), edition);
            byte[] again = DecisionJson.write(base.reviewed(reviews));
            return Arrays.equals(again, told)
                    ? new Replayed.Identical(decision.id())
                    : new Replayed.Different(decision.id(), differences(decision.json(), new String(again, UTF_8)));
        } catch (NoDecisionException none) {
            return new Replayed.Failed(decision.id(), none.zh(), String.valueOf(none.getMessage()));
        }
    }

    private static Replayed damaged(DecisionRecord decision) {
        return new Replayed.Damaged(decision.id(), "存档的决定已损坏，无法读取", "the recorded decision is damaged");
    }

    private static List<String> differences(String told, String again) {
        List<String> differences = PacketChanges.between(told, again).stream()
                .map(change -> "%s: %s -> %s".formatted(change.path(), change.before(), change.after()))
                .toList();
        return differences.isEmpty() ? List.of("the order or the spelling of its JSON") : differences;
    }

    /** What decides again: the gate. */
    @FunctionalInterface
    interface Decider {
        PacketDecision decide(ReadPacket packet, History history, RuleBook ruleBook, Instant time, Edition edition);
    }

    /** Is told of each decision that was replayed. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Is told of one.
         *
         * @param place where to go on from after it
         */
        void replayed(long place, Replayed result);
    }
}
