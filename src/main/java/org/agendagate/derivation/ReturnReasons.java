package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.facts.Fact;
import org.agendagate.facts.ReturnReason;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.LinkKind;

/**
 * Finds why earlier submissions of an item were returned.
 *
 * <p>What counts is the latest submission that was returned: an earlier revision of this packet, or one that the item
 * says it re-submits; of several that it re-submits, each. Where one was returned for want of cure notes, too, the
 * reasons before it are still open.
 */
final class ReturnReasons {
    /** The rule that asks for cure notes: it is met by the notes it asks for, not by one about itself. */
    private static final String ASKS_FOR_NOTES = "G30";

    private static final Comparator<ReturnedItem> LATEST_FIRST = Comparator.comparing(ReturnedItem::decidedOn)
            .thenComparing(ReturnedItem::revision)
            .thenComparing(ReturnedItem::packetNo)
            .thenComparing(ReturnedItem::itemNo)
            .reversed();

    private final Derivation.Setting setting;

    ReturnReasons(Derivation.Setting setting) {
        this.setting = setting;
    }

    void addTo(List<Fact> facts, AgendaItem item, String at) {
        List<ReturnedItem> returned = setting.history().returnedItems().stream()
                .filter(earlier -> isEarlierRevision(earlier, item) || isResubmitted(earlier, item))
                .sorted(LATEST_FIRST)
                .toList();
        Map<String, List<ReturnedItem>> bySource = new LinkedHashMap<>();
        returned.forEach(earlier -> bySource.computeIfAbsent(
                        earlier.packetNo() + " " + earlier.itemNo(), source -> new ArrayList<>())
                .add(earlier));
        Set<String> told = new HashSet<>();
        bySource.values().forEach(submissions -> addOpenReasons(facts, item, at, submissions, told));
        if (returned.isEmpty()) {
            addUnknown(facts, item, at);
        }
    }

    private static void addOpenReasons(
            List<Fact> facts, AgendaItem item, String at, List<ReturnedItem> latestFirst, Set<String> told) {
        for (ReturnedItem earlier : latestFirst) {
            addReasons(facts, item, at, earlier, told);
            if (earlier.findings().stream()
                    .noneMatch(finding -> finding.ruleId().equals(ASKS_FOR_NOTES))) {
                return;
            }
        }
    }

    private boolean isEarlierRevision(ReturnedItem earlier, AgendaItem item) {
        return earlier.packetNo().equals(setting.packet().packetNo())
                && earlier.revision() < setting.packet().revision()
                && earlier.itemNo().equals(item.itemNo());
    }

    private static boolean isResubmitted(ReturnedItem earlier, AgendaItem item) {
        return item.links().stream()
                .anyMatch(link -> link.kind() == LinkKind.RESUBMISSION_OF
                        && link.itemNo().equals(earlier.itemNo())
                        && (link.packetNo() == null || link.packetNo().equals(earlier.packetNo()))
                        && (link.revision() == null || link.revision() == earlier.revision()));
    }

    private static void addReasons(
            List<Fact> facts, AgendaItem item, String at, ReturnedItem earlier, Set<String> told) {
        Map<String, List<EarlierFinding>> byRule = new LinkedHashMap<>();
        for (EarlierFinding finding : earlier.findings()) {
            if (!finding.ruleId().equals(ASKS_FOR_NOTES) && !told.contains(finding.ruleId())) {
                byRule.computeIfAbsent(finding.ruleId(), rule -> new ArrayList<>())
                        .add(finding);
            }
        }
        told.addAll(byRule.keySet());
        byRule.forEach((rule, findings) -> facts.add(new ReturnReason(
                at,
                item.itemNo(),
                rule,
                findings.get(0).ruleName(),
                findings.stream().map(EarlierFinding::reason).collect(Collectors.joining()),
                findings.stream().map(EarlierFinding::reasonEn).collect(Collectors.joining("; ")),
                earlier.packetNo(),
                earlier.decidedOn(),
                isCured(item, rule),
                false,
                false)));
    }

    /** A re-submission of something no record is known of still says what was done about it. */
    private static void addUnknown(List<Fact> facts, AgendaItem item, String at) {
        for (ItemLink link : item.links()) {
            if (link.kind() == LinkKind.RESUBMISSION_OF) {
                facts.add(new ReturnReason(
                        at,
                        item.itemNo(),
                        "",
                        "（未查到退回记录）",
                        "声明为重报，未查到退回记录。",
                        "said to be a re-submission; no record of a return was found",
                        link.packetNo() == null ? link.itemNo() : link.packetNo(),
                        null,
                        item.cureNotes().stream().anyMatch(note -> FormFacts.isText(note.note())),
                        false,
                        false));
                return;
            }
        }
    }

    private static boolean isCured(AgendaItem item, String rule) {
        return item.cureNotes().stream().anyMatch(note -> note.ruleId().equals(rule) && FormFacts.isText(note.note()));
    }
}
