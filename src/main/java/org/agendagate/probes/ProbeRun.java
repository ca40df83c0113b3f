package org.agendagate.probes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.calendar.CalendarYear;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.derivation.Derivation;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Facts;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.history.History;
import org.agendagate.language.Rule;
import org.agendagate.packet.Packet;
import org.agendagate.rules.RuleBook;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Judges the items of probes by one rule of a rule book, all at once: no item knows of another. */
final class ProbeRun {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final LocalDate day;

    ProbeRun(LocalDate day) {
        this.day = day;
    }

    /**
     * What {@code rule} says of each item it stops, by the number of the item; or the rule beside it that puts before a
     * person what was not understood, and bears its number with a {@code U}.
     */
    Map<Integer, Wording> stopped(List<ObjectNode> items, RuleBook ruleBook, String rule) {
        List<Rule> alone = ruleBook.rules().stream()
                .filter(one -> one.id().equals(rule) || one.id().equals(rule + "U"))
                .toList();
        RuleBook trying = ruleBook.trying(alone, ruleBook.reference().withCalendar(calendar()));
        OffsetDateTime time = day.atTime(LocalTime.NOON).atZone(Facts.ZONE).toOffsetDateTime();
        Facts facts = Derivation.of(
                packet(items, time),
                History.none(),
                trying.reference(),
                time,
                trying.factTypes(),
                trying.fieldUse(),
                Edition.newest());
        Map<Integer, Wording> stopped = new HashMap<>();
        for (Finding finding : trying.evaluate(facts, EvidenceFinder.withoutContent(), time)) {
            stopped.putIfAbsent(Integer.valueOf(finding.itemNo()), finding.reason());
        }
        return stopped;
    }

    /** Days do not matter to what is tried, so an office whose calendar ends is shown its openings all the same. */
    private WorkingCalendar calendar() {
        return new WorkingCalendar(List.of(year(day.getYear() - 1), year(day.getYear()), year(day.getYear() + 1)));
    }

    private static CalendarYear year(int year) {
        return new CalendarYear(year, "", Set.of(), Set.of());
    }

    private static Packet packet(List<ObjectNode> items, OffsetDateTime time) {
        ObjectNode packet = JsonNodeFactory.instance.objectNode();
        packet.put("secrecy", "NON_SECRET")
                .put("packetNo", "PROBE")
                .put("revision", 1)
                .put("submittingUnit", Probe.EVERY_UNIT)
                .put("receivedAt", time.toString());
        packet.putObject("meeting")
                .put("kind", "STANDING_COMMITTEE")
                .put("startsAt", time.plusDays(14).toString());
        ArrayNode list = packet.putArray("items");
        for (int number = 0; number < items.size(); number++) {
            list.add(items.get(number).deepCopy().put("itemNo", Integer.toString(number)));
        }
        return MAPPER.treeToValue(packet, Packet.class);
    }
}
