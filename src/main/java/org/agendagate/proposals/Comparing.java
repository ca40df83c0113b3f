package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemChange;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.history.History;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.proposals.Impact.NotCompared;
import org.agendagate.proposals.ImpactCount.Compared;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.RecordedDecision;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Judges a recorded packet by two rule books, with its own time and with what the records knew then. */
final class Comparing {
    private static final String DECIDED = "\"decidedAt\":";
    private static final String EDITION = "\"edition\":" + Edition.newest().number() + ",";

    private final PacketReader reader;
    private final ArchivedBooks archive;
    private final Books books;
    private final @Nullable Touched touched;
    private final @Nullable Touched touchedAhead;

    Comparing(PacketReader reader, ArchivedBooks archive, Books books) {
        this.reader = reader;
        this.archive = archive;
        this.books = books;
        touched = Touched.of(books.before(), books.after());
        RuleBook ahead = books.beforeAhead();
        RuleBook otherAhead = books.afterAhead();
        touchedAhead = ahead == null || otherAhead == null ? touched : Touched.of(ahead, otherAhead);
    }

    Compared compare(RecordedDecision recorded) {
        Legible legible = legible(recorded).orElse(null);
        if (legible == null) {
            return not(recorded, "存档已损坏或者已无法读取，无从比较", "what is archived of it is damaged or cannot be read any more");
        }
        try {
            if (isPresent(recorded) && isSame(legible, touched) && isSame(legible, touchedAhead)) {
                return new Compared(legible.packet().packetNo(), List.of(), List.of(), null);
            }
            PacketDecision before = legible.by(books.before(), "现行");
            List<Flip> flips = new ArrayList<>(flips(legible, before, legible.by(books.after(), "修订后的"), false));
            if (books.beforeAhead() != null && books.afterAhead() != null) {
                Set<String> told = flips.stream().map(Comparing::mark).collect(Collectors.toSet());
                PacketDecision ahead = legible.by(books.beforeAhead(), "现行");
                flips(legible, ahead, legible.by(books.afterAhead(), "修订后的"), true).stream()
                        .filter(flip -> !told.contains(mark(flip)))
                        .forEach(flips::add);
            }
            return new Compared(legible.packet().packetNo(), flips, program(recorded, legible, before), null);
        } catch (NoJudgementException none) {
            return not(recorded, none.zh, String.valueOf(none.getMessage()));
        }
    }

    /** Every item that flips, with what both books say of it; none where a book does not judge the packet. */
    List<OpenedFlip> open(RecordedDecision recorded) {
        Legible legible = legible(recorded).orElse(null);
        if (legible == null) {
            return List.of();
        }
        try {
            List<OpenedFlip> opened = new ArrayList<>(opened(legible, books.before(), books.after(), false));
            if (books.beforeAhead() != null && books.afterAhead() != null) {
                Set<String> told = opened.stream().map(one -> mark(one.flip())).collect(Collectors.toSet());
                opened(legible, books.beforeAhead(), books.afterAhead(), true).stream()
                        .filter(one -> !told.contains(mark(one.flip())))
                        .forEach(opened::add);
            }
            return opened;
        } catch (NoJudgementException none) {
            return List.of();
        }
    }

    private static List<OpenedFlip> opened(Legible legible, RuleBook before, RuleBook after, boolean ahead) {
        PacketDecision one = legible.by(before, "现行");
        PacketDecision other = legible.by(after, "修订后的");
        return flips(legible, one, other, ahead).stream()
                .map(flip -> new OpenedFlip(flip, side(one, flip.itemNo()), side(other, flip.itemNo())))
                .toList();
    }

    private static OpenedFlip.Side side(PacketDecision decision, String itemNo) {
        List<Finding> findings = findings(decision, itemNo);
        return new OpenedFlip.Side(
                findings.stream().anyMatch(Finding::rejects),
                findings.stream().noneMatch(finding -> finding.rejects() || finding.open()),
                findings);
    }

    private static String mark(Flip flip) {
        return flip.itemNo() + flip.kind() + flip.opened();
    }

    private Optional<Legible> legible(RecordedDecision recorded) {
        String json = recorded.packet();
        History history = recorded.history();
        if (json == null
                || history == null
                || !CanonicalJson.digest(json).equals(recorded.decision().packetDigest())) {
            return Optional.empty();
        }
        return reader.readRecorded(json)
                .map(packet -> new Legible(
                        recorded.decision().id(),
                        packet,
                        history,
                        recorded.decision().decidedAt()));
    }

    private static Compared not(RecordedDecision recorded, String zh, String en) {
        String packetNo = String.valueOf(recorded.decision().packetNo());
        return new Compared(
                packetNo,
                List.of(),
                List.of(),
                new NotCompared(recorded.decision().id(), packetNo, zh, en));
    }

    /** Whether the rules that differ say the same of a packet. */
    private static boolean isSame(Legible legible, @Nullable Touched touched) {
        return touched != null
                && (touched.isNothing()
                        || ItemChange.between(legible.by(touched.before(), "现行"), legible.by(touched.after(), "修订后的"))
                                .isEmpty());
    }

    /** Whether the present edition of the program made the decision: then the program alone changes nothing. */
    private static boolean isPresent(RecordedDecision recorded) {
        String json = recorded.decision().json();
        int head = json.indexOf(DECIDED);
        return head > 0 && json.lastIndexOf(EDITION, head) > 0;
    }

    /**
     * What the present program alone makes of the packet otherwise than was recorded, by the same rule book; nothing where
     * that can no longer be asked, which a replay tells.
     */
    private List<Flip> program(RecordedDecision recorded, Legible legible, PacketDecision before) {
        if (isPresent(recorded)) {
            return List.of();
        }
        byte[] told = recorded.decision().json().getBytes(UTF_8);
        boolean same = recorded.decision().ruleBook().equals(books.before().version());
        if (same && recorded.first() && Arrays.equals(told, DecisionJson.write(before))) {
            return List.of();
        }
        PacketDecision was;
        try {
            was = DecisionJson.read(told).reviewed(Map.of());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
        if (ItemChange.between(was, before).isEmpty()) {
            return List.of();
        }
        if (same) {
            return flips(legible, was, before, false);
        }
        RuleBook own = archive.get(recorded.decision().ruleBook()).compiled();
        try {
            return own == null ? List.of() : flips(legible, was, legible.by(own, "当时的"), false);
        } catch (NoJudgementException none) {
            return List.of();
        }
    }

    private static List<Flip> flips(Legible legible, PacketDecision before, PacketDecision after, boolean ahead) {
        List<ItemChange> changes = ItemChange.between(before, after);
        if (changes.isEmpty()) {
            return List.of();
        }
        Packet packet = legible.packet();
        Map<String, String> units = units(packet);
        return changes.stream()
                .map(change -> new Flip(
                        legible.decision(),
                        packet.packetNo(),
                        packet.revision(),
                        change.itemNo(),
                        units.getOrDefault(change.itemNo(), packet.submittingUnit()),
                        packet.meeting().meetingNo(),
                        Flip.kindOf(change),
                        Flip.only(change.removed(), findings(after, change.itemNo())),
                        Flip.only(change.added(), findings(before, change.itemNo())),
                        Flip.opened(findings(before, change.itemNo()), findings(after, change.itemNo())),
                        ahead))
                .toList();
    }

    private static Map<String, String> units(Packet packet) {
        return packet.items().stream()
                .collect(Collectors.toMap(AgendaItem::itemNo, AgendaItem::leadUnit, (one, other) -> one));
    }

    private static List<Finding> findings(PacketDecision decision, String itemNo) {
        return itemNo.isEmpty()
                ? decision.findings()
                : decision.items().stream()
                        .filter(item -> item.itemNo().equals(itemNo))
                        .findFirst()
                        .map(ItemDecision::findings)
                        .orElse(List.of());
    }

    /** What can be judged again. */
    private record Legible(String decision, ReadPacket read, History history, Instant time) {
        Packet packet() {
            return read.packet();
        }

        PacketDecision by(RuleBook book, String word) {
            try {
                return Gate.decide(read, history, book, time, Edition.newest());
            } catch (UnfitPacketException unfit) {
                throw new NoJudgementException(
                        word + "规则不认识报送包中的补充事项", "the packet has details that the rules do not know");
            } catch (NoDecisionException none) {
                throw new NoJudgementException(
                        word + "规则无法判定：" + none.zh(), "the rules give no decision: " + none.getMessage());
            }
        }
    }

    /** One of the books does not judge the packet. */
    private static final class NoJudgementException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String zh;

        NoJudgementException(String zh, String en) {
            super(en, null, false, false);
            this.zh = zh;
        }
    }
}
