package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.agendagate.history.DocumentMark;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.History;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Ask;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LeaningOpinion;
import org.agendagate.packet.LeaningSource;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.LinkKind;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReviewOutcome;
import org.agendagate.packet.Stance;
import org.agendagate.packet.UnitHeadSignature;
import org.jspecify.annotations.Nullable;

/**
 * What G25, G26, G26E, G27, G27R, G29, G30 and G30N say of each item, read a second time in plain Java: rule and reason, in no
 * order. Titles are compared as the records compare them.
 */
final class Filing {
    private final Packet packet;
    private final History history;
    private final Policy policy;
    private final LocalDate today;
    private final List<String> told = new ArrayList<>();

    Filing(Packet packet, History history, Policy policy, LocalDate today) {
        this.packet = packet;
        this.history = history;
        this.policy = policy;
        this.today = today;
    }

    /**
     * The findings, each as item, rule and reason, sorted.
     *
     * @param rejecting item and rule of everything that rejects, as {@code CW-1 G03}
     * @param flagging the same of everything that flags
     */
    List<String> told(Set<String> rejecting, Set<String> flagging) {
        for (AgendaItem item : packet.items()) {
            tellForm(item);
            tellFiles(item);
            tellClaims(item);
            tellDuplicates(item);
            tellReturns(item, rejecting, flagging);
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private void tell(AgendaItem item, String rule, String reason) {
        told.add(item.itemNo() + " " + rule + " " + reason);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void tellForm(AgendaItem item) {
        boolean onlyHeard = item.ask() == Ask.HEAR || item.ask() == Ask.CONVEY;
        List<String> missing = new ArrayList<>();
        if (item.ask() == null) {
            missing.add("提请事项");
        }
        if (item.decisionPoints().isEmpty() && !onlyHeard) {
            missing.add("需议定事项");
        }
        if (blank(item.basis())) {
            missing.add("依据");
        }
        if (packet.handler() == null) {
            missing.addAll(List.of("经办人", "经办人岗位", "联系电话"));
        }
        if (item.reporter() == null) {
            missing.add("汇报人");
        }
        if (item.minutes() == null || item.minutes() == 0) {
            missing.add("汇报时长");
        }
        if (!signedByHead(item)) {
            missing.add("单位主要负责人签字（含日期）");
        }
        if (!missing.isEmpty()) {
            tell(item, "G25", "申报表缺填：" + String.join("、", missing) + "。");
        }
        if (!item.oneMatter()) {
            tell(item, "G27", "申报表未确认一事一议，或者载明含有几件互不相关的事项。");
        }
        if (onlyHeard && !item.decisionPoints().isEmpty()) {
            tell(
                    item,
                    "G27R",
                    "提请事项为“" + Objects.requireNonNull(item.ask()).label() + "”，却列有需要会议议定的事项"
                            + item.decisionPoints().size() + "条。");
        }
    }

    /** In the head's own box, or as the leader in charge who heads the unit. */
    private boolean signedByHead(AgendaItem item) {
        UnitHeadSignature head = packet.unitHeadSignature();
        if (head != null && head.signed() && isPast(head.signedOn())) {
            return true;
        }
        for (LeaderOpinion opinion : item.leaderOpinions()) {
            LocalDate day = opinion.signedOn();
            if (opinion.signed()
                    && day != null
                    && isPast(day)
                    && opinion.actingFor() == null
                    && policy.isHeadInCharge(opinion.leader(), packet.submittingUnit(), day)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && !day.isAfter(today);
    }

    private void tellFiles(AgendaItem item) {
        Set<String> files = new HashSet<>();
        for (DeliberationDocument document : item.documents()) {
            tellFile(item, document.fileName(), document.title(), document.readable());
            files.add(Objects.requireNonNullElse(document.fileName(), document.title()));
        }
        for (Attachment attachment : item.attachments()) {
            tellFile(item, attachment.fileName(), attachment.title(), attachment.readable());
            files.add(Objects.requireNonNullElse(attachment.fileName(), attachment.title()));
        }
        for (String listed : item.manifest()) {
            if (!files.contains(listed)) {
                tellFile(item, listed, true, false, false);
            }
        }
    }

    private void tellFile(AgendaItem item, @Nullable String file, String title, boolean readable) {
        String name = file == null ? title : file;
        boolean listed = item.manifest().contains(name);
        if (!listed || file == null || !readable) {
            tellFile(item, name, listed, file != null, readable);
        }
    }

    private void tellFile(AgendaItem item, String name, boolean listed, boolean received, boolean readable) {
        tell(
                item,
                "G26",
                "材料“" + name + "”：列入清单：" + yes(listed) + "；已报送文件：" + yes(received) + "；可以阅读：" + yes(readable) + "。");
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }

    private void tellClaims(AgendaItem item) {
        UnitHeadSignature head = packet.unitHeadSignature();
        if (head != null) {
            tellClaim(item, head.signed(), "单位主要负责人签字", head.evidence());
        }
        for (LeaderOpinion opinion : item.leaderOpinions()) {
            tellClaim(item, opinion.signed(), policy.title(opinion.leader()) + "签署的意见", opinion.signatureEvidence());
            opinion.conditions()
                    .forEach(condition ->
                            tellClaim(item, condition.met(), "条件“" + condition.text() + "”已落实", condition.evidence()));
        }
        for (Consultation round : item.consultations()) {
            for (DepartmentReply reply : round.replies()) {
                tellClaim(item, reply.stance() != Stance.SILENT, reply.unit() + "的意见", reply.evidence());
            }
        }
        LeaningOpinion leaning = item.leaningOpinion();
        if (leaning != null) {
            boolean coordinated = leaning.coordinator() != null
                    || leaning.coordinatedOn() != null
                    || leaning.proposedBy() == LeaningSource.COORDINATION_MEETING;
            tellClaim(item, coordinated, "倾向性意见经协调形成", leaning.minutes());
        }
        for (DeliberationDocument document : item.documents()) {
            for (LegalPreReview review : document.reviews()) {
                boolean given = review.outcome() != ReviewOutcome.SENT_PENDING
                        && review.outcome() != ReviewOutcome.RETURNED_INCOMPLETE;
                tellClaim(item, given, "《" + document.title() + "》的前置审核意见", review.opinionFile());
            }
        }
    }

    private void tellClaim(AgendaItem item, boolean claimed, String what, @Nullable String evidence) {
        if (claimed && blank(evidence)) {
            tell(item, "G26E", "报送包载明“" + what + "”，未注明佐证材料。");
        }
    }

    // G29

    private void tellDuplicates(AgendaItem item) {
        if (item.withdrawal() != null) {
            return;
        }
        TreeMap<String, String> titles = new TreeMap<>();
        TreeMap<String, String> documents = new TreeMap<>();
        for (AgendaItem other : packet.items()) {
            boolean linked = links(item, packet.packetNo(), other.itemNo(), false)
                    || links(other, packet.packetNo(), item.itemNo(), false);
            if (!other.itemNo().equals(item.itemNo()) && other.withdrawal() == null && !linked) {
                String key = packet.packetNo() + " " + other.itemNo();
                String name = named(other.itemNo(), packet.packetNo(), other.leadUnit(), other.title());
                if (isSameTitle(item, other.title(), other.leadUnit())) {
                    titles.put(key, name);
                }
                if (shares(textsOf(item), textsOf(other))) {
                    documents.put(key, name);
                }
            }
        }
        for (OpenItem other : history.openItems()) {
            if (other.packetNo().equals(packet.packetNo())
                    || links(item, other.packetNo(), other.itemNo(), other.rejected())) {
                continue;
            }
            String key = other.packetNo() + " " + other.itemNo();
            String name = named(other.itemNo(), other.packetNo(), other.leadUnit(), other.title());
            if (isSameTitle(item, other.title(), other.leadUnit()) && !isNextReport(item, other)) {
                titles.put(key, name);
            }
            Set<String> texts = new HashSet<>();
            for (DocumentMark mark : other.documents()) {
                texts.add(String.valueOf(mark.textHash()));
            }
            if (shares(textsOf(item), texts)) {
                documents.put(key, name);
            }
        }
        tellDuplicates(item, "名称和主办单位相同", titles.values());
        tellDuplicates(item, "审议文件相同", documents.values());
    }

    private void tellDuplicates(AgendaItem item, String how, Collection<String> others) {
        if (!others.isEmpty()) {
            List<String> first = new ArrayList<>(others);
            String names = String.join("、", first.subList(0, Math.min(3, first.size())));
            tell(
                    item,
                    "G29",
                    "与下列议题重复（" + how + "）：" + names + (others.size() > 3 ? "等" + others.size() + "个议题" : "") + "。");
        }
    }

    private static String named(String itemNo, String packetNo, String unit, String title) {
        return itemNo + "（" + packetNo + "，" + unit + "《" + title + "》）";
    }

    private static boolean isSameTitle(AgendaItem item, String title, String unit) {
        return item.leadUnit().equals(unit) && Titles.normalised(item.title()).equals(Titles.normalised(title));
    }

    private static Set<String> textsOf(AgendaItem item) {
        Set<String> texts = new HashSet<>();
        for (DeliberationDocument document : item.documents()) {
            if (document.forDeliberation() && document.textHash() != null) {
                texts.add(document.textHash());
            }
        }
        return texts;
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    static boolean links(AgendaItem item, String packetNo, String itemNo, boolean rejected) {
        for (ItemLink link : item.links()) {
            boolean names = link.itemNo().equals(itemNo)
                    && (link.packetNo() == null || link.packetNo().equals(packetNo));
            if (names && (rejected || link.kind() != LinkKind.RESUBMISSION_OF)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNextReport(AgendaItem item, OpenItem other) {
        LocalDate day = other.submittedOn();
        LocalDate received = ItemReading.dayOf(packet.receivedAt());
        boolean sameQuarter = day.getYear() == received.getYear()
                && (day.getMonthValue() - 1) / 3 == (received.getMonthValue() - 1) / 3;
        return Set.of(ItemType.REPORT, ItemType.HEAR).containsAll(item.types()) && !sameQuarter;
    }

    // G30

    private void tellReturns(AgendaItem item, Set<String> rejecting, Set<String> flagging) {
        List<ReturnedItem> returned = new ArrayList<>();
        for (ReturnedItem earlier : history.returnedItems()) {
            boolean ownRevision = earlier.packetNo().equals(packet.packetNo())
                    && earlier.itemNo().equals(item.itemNo())
                    && earlier.revision() < packet.revision();
            if (ownRevision || isReturned(item, earlier)) {
                returned.add(earlier);
            }
        }
        ItemLink link = item.links().stream()
                .filter(any -> any.kind() == LinkKind.RESUBMISSION_OF)
                .findFirst()
                .orElse(null);
        if (returned.isEmpty() && link != null && item.cureNotes().isEmpty()) {
            String from = link.packetNo() == null ? link.itemNo() : link.packetNo();
            tell(item, "G30", "上次报送（" + from + "）因〔（空白）〕（未查到退回记录）退回；已有补正说明：否；这次仍然存在：否。");
        }
        returned.sort(Comparator.comparing(ReturnedItem::decidedOn)
                .thenComparing(ReturnedItem::revision)
                .thenComparing(ReturnedItem::packetNo)
                .thenComparing(ReturnedItem::itemNo));
        TreeMap<String, String> open = new TreeMap<>();
        Set<String> done = new HashSet<>();
        for (int last = returned.size() - 1; last >= 0; last--) {
            ReturnedItem earlier = returned.get(last);
            String source = earlier.packetNo() + " " + earlier.itemNo();
            if (done.contains(source)) {
                continue;
            }
            boolean forNotes = false;
            for (EarlierFinding finding : earlier.findings()) {
                forNotes |= finding.ruleId().equals("G30");
                // The source that was returned last tells its reasons first.
                open.putIfAbsent(finding.ruleId(), earlier.packetNo());
            }
            if (!forNotes) {
                done.add(source);
            }
        }
        open.remove("G30");
        open.forEach((rule, from) -> {
            boolean noted =
                    item.cureNotes().stream().anyMatch(note -> note.ruleId().equals(rule));
            boolean again = rejecting.contains(item.itemNo() + " " + rule);
            if (!noted && !again && !flagging.contains(item.itemNo() + " " + rule)) {
                tell(item, "G30N", "上次报送（" + from + "）因〔" + rule + "〕规则退回，本次核对不再检出；以此作为补正说明。");
            } else if (!noted || again) {
                tell(
                        item,
                        "G30",
                        "上次报送（" + from + "）因〔" + rule + "〕规则退回；已有补正说明：" + yes(noted) + "；这次仍然存在：" + yes(again) + "。");
            }
        });
    }

    private static boolean isReturned(AgendaItem item, ReturnedItem earlier) {
        return item.links().stream()
                .anyMatch(link -> link.kind() == LinkKind.RESUBMISSION_OF
                        && link.itemNo().equals(earlier.itemNo())
                        && (link.packetNo() == null || link.packetNo().equals(earlier.packetNo()))
                        && (link.revision() == null || link.revision() == earlier.revision()));
    }
}
