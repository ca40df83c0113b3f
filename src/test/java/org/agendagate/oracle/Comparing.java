package org.agendagate.oracle;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ConfirmedChange;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;

/**
 * What G07, G07R, G26H, G26R and G26S say of each document, read a second time in plain Java: rule and reason, sorted. Two
 * digests are held against each other only where both are written alike before their colon.
 */
final class Comparing {
    /** Yes, no, and it cannot be told, from the surest to the most doubtful way to say that a text is not the same. */
    private static final int SAME = 1;

    private static final int OTHER = -1;
    private static final int UNTOLD = 0;

    private final Packet packet;
    private final History history;
    private final Policy policy;
    private final OffsetDateTime decidedAt;
    private final List<String> told = new ArrayList<>();

    Comparing(Packet packet, History history, Policy policy, OffsetDateTime decidedAt) {
        this.packet = packet;
        this.history = history;
        this.policy = policy;
        this.decidedAt = decidedAt;
    }

    List<String> told() {
        for (int index = 0; index < packet.items().size(); index++) {
            AgendaItem item = packet.items().get(index);
            List<LeaderOpinion> signed = new Signing(reading(item, index)).counting();
            item.documents().forEach(document -> tell(item, document, signed));
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private ItemReading reading(AgendaItem item, int index) {
        return new ItemReading(
                packet,
                item,
                index,
                policy,
                ItemReading.dayOf(packet.receivedAt()),
                ItemReading.dayOf(decidedAt),
                packet.meeting().startsAt(),
                ItemReading.deadline(packet, policy));
    }

    private void tell(AgendaItem item, DeliberationDocument document, List<LeaderOpinion> signed) {
        String name = "《" + document.title() + "》（" + document.docNo() + "）";
        KnownDocument kept = kept(document);
        List<String> texts = texts(document, kept);
        if (kept != null && document.textHash() != null) {
            int stored = compare(texts, document.textHash());
            if (stored == OTHER) {
                tell(item, "G26H", name + "申报的文本摘要值与已存入文件的文本不一致。");
            } else if (stored == UNTOLD) {
                tell(item, "G26R", name + "申报的文本摘要值出自另一种读法，已存入的文件没有按该读法读取，无法比对是否同一稿。");
            }
        }
        if (!document.forDeliberation()) {
            return;
        }
        if (kept != null && kept.scannedPages() > 0) {
            tell(
                    item,
                    "G26S",
                    "审议文件" + name + "存入的文件有" + kept.scannedPages()
                            + "页是图片（扫描件），图片上的文字无法读取，不能检查密级标志，也不能比对送审、签署、上会是否同一稿。");
        }
        tellSigned(item, document, signed, texts, name);
    }

    private void tellSigned(
            AgendaItem item,
            DeliberationDocument document,
            List<LeaderOpinion> signed,
            List<String> texts,
            String name) {
        boolean changed = false;
        List<String> signers = new ArrayList<>();
        for (LeaderOpinion opinion : signed) {
            int covered = covered(opinion, document, texts);
            changed |= covered == OTHER;
            if (covered != SAME) {
                signers.add(policy.title(opinion.leader()));
            }
        }
        String all = String.join("、", signers);
        if (changed) {
            tell(item, "G07", "审议文件" + name + "的文本与" + all + "签署时所审文本不一致，或者意见未载明所审文本，且未经其确认为非实质修改。");
        } else if (!signers.isEmpty()) {
            tell(item, "G07R", "审议文件" + name + "的文本摘要值与" + all + "签署时所审文本的摘要值出自不同读法（sha256:、sha256-2:），无法比对签署后有无改动。");
        }
    }

    private static int covered(LeaderOpinion opinion, DeliberationDocument document, List<String> texts) {
        int best = OTHER;
        for (String seen : opinion.coversTextHashes()) {
            best = Math.max(best, compare(texts, seen));
            for (ConfirmedChange change : document.changes()) {
                if (change.confirmedBy().equals(opinion.leader())) {
                    int from = compare(List.of(seen), change.fromTextHash());
                    best = Math.max(best, Math.min(from, compare(texts, change.toTextHash())));
                }
            }
        }
        return best;
    }

    /** @param texts of one document, the newest reading last */
    private static int compare(List<String> texts, String other) {
        if (texts.isEmpty()) {
            return OTHER;
        }
        for (String text : texts) {
            if (text.substring(0, text.indexOf(':')).equals(other.substring(0, other.indexOf(':')))) {
                return text.equals(other) ? SAME : OTHER;
            }
        }
        return UNTOLD;
    }

    private static List<String> texts(DeliberationDocument document, @Nullable KnownDocument kept) {
        List<String> texts = new ArrayList<>();
        if (kept != null) {
            texts.add(kept.textHash());
            texts.addAll(kept.laterTextHashes());
        } else if (document.textHash() != null) {
            texts.add(document.textHash());
        }
        return texts;
    }

    private @Nullable KnownDocument kept(DeliberationDocument document) {
        for (KnownDocument known : history.documents()) {
            if (known.fileHash().equals(document.fileHash())) {
                return known;
            }
        }
        return null;
    }

    private void tell(AgendaItem item, String rule, String reason) {
        told.add(item.itemNo() + " " + rule + " " + reason);
    }
}
