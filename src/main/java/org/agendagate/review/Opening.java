package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.decision.FlagPlace;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Finding;
import org.agendagate.language.Place;
import org.agendagate.language.Rule;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reference.Reference;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Makes the entries that a decision opens: one for each flag that nobody has reviewed. */
final class Opening {
    private static final int DAY = "yyyy-MM-dd".length();

    private final ReadPacket packet;
    private final RuleBook ruleBook;
    private final String submitter;
    private final Evidences evidences;
    private final Map<String, AgendaItem> items = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    private Opening(ReadPacket packet, RuleBook ruleBook, String submitter) {
        this.packet = packet;
        this.ruleBook = ruleBook;
        this.submitter = submitter;
        this.evidences = Evidences.in(packet);
        packet.packet().items().forEach(item -> items.put(item.itemNo(), item));
    }

    /**
     * The entries of {@code decision}, in its order.
     *
     * @throws MissingCalendarYearException where a day to answer by cannot be told
     */
    static List<ReviewEntry> of(ReadPacket packet, PacketDecision decision, RuleBook ruleBook, String submitter) {
        if (!hasFlags(decision)) {
            return List.of();
        }
        Opening opening = new Opening(packet, ruleBook, submitter);
        List<ReviewEntry> entries = new ArrayList<>();
        opening.open(decision, "", decision.findings(), entries);
        decision.items().forEach(item -> opening.open(decision, item.itemNo(), item.findings(), entries));
        return entries;
    }

    private static boolean hasFlags(PacketDecision decision) {
        return decision.findings().stream().anyMatch(Finding::open)
                || decision.items().stream()
                        .anyMatch(item -> item.findings().stream().anyMatch(Finding::open));
    }

    private void open(PacketDecision decision, String itemNo, List<Finding> findings, List<ReviewEntry> entries) {
        for (int at = 0; at < findings.size(); at++) {
            if (findings.get(at).open()) {
                entries.add(entry(decision, new FlagPlace(itemNo, at), findings.get(at)));
            }
        }
    }

    private ReviewEntry entry(PacketDecision decision, FlagPlace flag, Finding finding) {
        AgendaItem item = items.get(flag.itemNo());
        Place place = placeOf(finding.ruleId());
        return new ReviewEntry(
                id(decision, flag),
                packet.packet().packetNo(),
                packet.packet().revision(),
                flag,
                item == null ? "" : item.title(),
                item == null ? packet.packet().submittingUnit() : item.leadUnit(),
                decision.id(),
                finding,
                decision.ruleBook(),
                place.file(),
                place.line(),
                evidences.digest(finding, digestOf(place.file())),
                dueAt(decision, finding),
                decision.decidedAt().toInstant(),
                submitter,
                null);
    }

    private static String id(PacketDecision decision, FlagPlace flag) {
        String digest = CanonicalJson.digest(decision.id() + "\n" + flag.itemNo() + "\n" + flag.finding());
        return "R-" + digest.substring(digest.indexOf(':') + 1).substring(0, 24);
    }

    private Place placeOf(String ruleId) {
        return ruleBook.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::place)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rule " + ruleId + " is none of the rule book"));
    }

    private String digestOf(String file) {
        return digests.computeIfAbsent(
                file,
                path -> CanonicalJson.digest(new String(
                        Objects.requireNonNull(ruleBook.files().contents().get(path), path), UTF_8)));
    }

    /** By the office's table, or when the rule says where that comes before and is not over. */
    private Instant dueAt(PacketDecision decision, Finding finding) {
        Instant told = toldBy(finding);
        try {
            Instant table = byTable(decision, finding);
            boolean pressing = told != null
                    && told.isBefore(table)
                    && told.isAfter(decision.decidedAt().toInstant());
            return pressing ? Objects.requireNonNull(told) : table;
        } catch (MissingCalendarYearException missing) {
            if (told == null) {
                throw missing;
            }
            return told;
        }
    }

    private Instant byTable(PacketDecision decision, Finding finding) {
        Reference reference = ruleBook.reference();
        int days =
                reference.duties().of(finding.ruleId(), finding.desk().name()).workingDays();
        LocalDateTime now = decision.decidedAt().atZoneSameInstant(Facts.ZONE).toLocalDateTime();
        LocalTime closes = reference.thresholds().dayClosesAt();
        boolean today = days == 0
                && reference.calendar().isWorkingDay(now.toLocalDate())
                && now.toLocalTime().isBefore(closes);
        LocalDate day =
                today ? now.toLocalDate() : reference.calendar().workingDayAfter(now.toLocalDate(), Math.max(1, days));
        return day.atTime(closes).atZone(Facts.ZONE).toInstant();
    }

    /** The end of the day where the rule tells a day; {@code null} where it tells none. */
    private @Nullable Instant toldBy(Finding finding) {
        String told = finding.dueBy();
        if (told == null) {
            return null;
        }
        LocalDateTime due = told.length() == DAY
                ? LocalDate.parse(told).atTime(ruleBook.reference().thresholds().dayClosesAt())
                : LocalDateTime.parse(told.replace(' ', 'T'));
        return due.atZone(Facts.ZONE).toInstant();
    }
}
