package org.agendagate.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.PacketChanges;
import org.agendagate.records.RecordedDecision;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Decides recorded packets again. Not safe to share between threads. */
public final class Replay {
    /** Rule books take memory; decisions of one time were mostly made by one. */
    private static final int BOOKS_AT_ONCE = 8;

    private static final int AT_ONCE = 200;

    private final RecordedDecisions decisions;
    private final RuleBookRecords ruleBooks;
    private final PacketReader reader;
    private final Decider gate;
    private final Map<String, Optional<RuleBook>> books = new LinkedHashMap<>();

    public Replay(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader) {
        this(decisions, ruleBooks, reader, Gate::decide);
    }

    Replay(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Decider gate) {
        this.decisions = decisions;
        this.ruleBooks = ruleBooks;
        this.reader = reader;
        this.gate = gate;
    }

    /** Decides one packet again; empty where there is no such decision. */
    public Optional<Replayed> one(String decision) {
        return decisions.find(decision).map(this::replay);
    }

    /**
     * Decides every packet again, in the order recorded.
     *
     * @param after the place of the last decision that needs no replay; 0 to begin with the first
     * @param progress is told after each
     */
    public void all(long after, Progress progress) {
        long last = after;
        for (List<RecordedDecision> some = decisions.list(last, AT_ONCE);
                !some.isEmpty();
                some = decisions.list(last, AT_ONCE)) {
            for (RecordedDecision decision : some) {
                last = decision.place();
                progress.replayed(last, replay(decision));
            }
        }
    }

    /** How many decisions stand behind the place {@code after}. */
    public long remaining(long after) {
        return decisions.count(after);
    }

    private Replayed replay(RecordedDecision recorded) {
        DecisionRecord decision = recorded.decision();
        String packetJson = recorded.packet();
        if (packetJson == null) {
            return new Replayed.Skipped(decision.id(), "涉密退回，报送包未留存", "a refused classified packet is not kept");
        }
        @Nullable Integer number = DecisionJson.editionOf(decision.json().getBytes(UTF_8));
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
        RuleBook book = books(decision.ruleBook()).orElse(null);
        if (book == null) {
            return new Replayed.Failed(
                    decision.id(), "存档规则无法使用", "the archived rule book is missing, damaged or refused");
        }
        try {
            PacketDecision base = gate.decide(packet, recorded.history(), book, decision.decidedAt(), edition);
            PacketDecision told = DecisionJson.read(decision.json().getBytes(UTF_8));
            byte[] again = DecisionJson.write(base.reviewed(told.reviews()));
            return Arrays.equals(again, decision.json().getBytes(UTF_8))
                    ? new Replayed.Identical(decision.id())
                    : new Replayed.Different(decision.id(), differences(decision.json(), new String(again, UTF_8)));
        } catch (NoDecisionException none) {
            return new Replayed.Failed(decision.id(), none.zh(), String.valueOf(none.getMessage()));
        }
    }

    private static List<String> differences(String told, String again) {
        List<String> differences = PacketChanges.between(told, again).stream()
                .map(change -> "%s: %s -> %s".formatted(change.path(), change.before(), change.after()))
                .toList();
        return differences.isEmpty() ? List.of("the order or the spelling of its JSON") : differences;
    }

    private Optional<RuleBook> books(String version) {
        Optional<RuleBook> known = books.get(version);
        if (known == null) {
            known = compile(version);
            if (books.size() == BOOKS_AT_ONCE) {
                books.remove(books.keySet().iterator().next());
            }
            books.put(version, known);
        }
        return known;
    }

    private Optional<RuleBook> compile(String version) {
        return ruleBooks
                .findFiles(version)
                .map(RuleFiles::of)
                .filter(files -> files.version().equals(version))
                .map(RuleBook::compile)
                .filter(Compilation.Compiled.class::isInstance)
                .map(compiled -> ((Compilation.Compiled) compiled).ruleBook());
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
