package org.agendagate.probes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agendagate.calendar.CalendarYear;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.derivation.Derivation;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Facts;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.history.History;
import org.agendagate.language.Rule;
import org.agendagate.packet.Packet;
import org.agendagate.rules.Demand;
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

    static final String HEEDING = "G04";

    private final RuleBook ruleBook;
    private final boolean heeding;
    /** By rule and year: engines take longer to make than items to judge. */
    private final Map<String, RuleBook> trying = new HashMap<>();

    private int judged;

    /** @param heeding whether what leaders refuse or put off is heeded, which to G01 is signed for */
    ProbeRun(RuleBook ruleBook, boolean heeding) {
        this.ruleBook = ruleBook;
        this.heeding = heeding;
    }

    /** What the rule asks that heeds what leaders refuse or put off; empty where a rule book has none. */
    static Optional<String> heeds(RuleBook ruleBook) {
        return ruleBook.rules().stream()
                .filter(rule -> rule.id().equals(HEEDING))
                .map(Demand::of)
                .findFirst();
    }

    /** How many items were judged, which is how much work it was. */
    int judged() {
        return judged;
    }

    /**
     * What the rule that {@code probes} are for finds in each that it stops, by their order; or the rule beside it that
     * puts before a person what was not understood, or heeds what was refused.
     *
     * @param probes of one rule
     * @param item the one to judge of each
     */
    Map<Integer, Finding> stopped(List<Probe> probes, Function<Probe, ObjectNode> item, LocalDate day) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        IntStream.range(0, probes.size())
                .forEach(number -> numbers.computeIfAbsent(probes.get(number).handedInBy(), unseen -> new ArrayList<>())
                        .add(number));
        Map<Integer, Finding> stopped = new HashMap<>();
        numbers.forEach((handedInBy, some) -> {
            ObjectNode packet = packet(handedInBy, day);
            ArrayNode items = packet.putArray("items");
            some.forEach(number ->
                    items.add(item.apply(probes.get(number)).deepCopy().put("itemNo", Integer.toString(number))));
            stopped.putAll(stopped(packet, probes.get(0).rule(), day));
        });
        judged += probes.size();
        return stopped;
    }

    private Map<Integer, Finding> stopped(ObjectNode packet, String rule, LocalDate day) {
        RuleBook alone = trying.computeIfAbsent(rule + day.getYear(), unseen -> trying(rule, day));
        OffsetDateTime time = timeOn(day);
        Facts facts = Derivation.of(
                MAPPER.treeToValue(packet, Packet.class),
                History.none(),
                alone.reference(),
                time,
                alone.factTypes(),
                alone.fieldUse(),
                Edition.newest());
        Map<Integer, Finding> stopped = new HashMap<>();
        for (Finding finding : alone.evaluate(facts, EvidenceFinder.withoutContent(), time)) {
            stopped.putIfAbsent(Integer.valueOf(finding.itemNo()), finding);
        }
        return stopped;
    }

    private RuleBook trying(String rule, LocalDate day) {
        Set<String> ids = heeding && rule.equals("G01") ? Set.of(rule, rule + "U", HEEDING) : Set.of(rule, rule + "U");
        List<Rule> alone =
                ruleBook.rules().stream().filter(one -> ids.contains(one.id())).toList();
        return ruleBook.trying(alone, ruleBook.reference().withCalendar(calendar(day)));
    }

    /** Days do not matter to what is tried, so an office whose calendar ends is shown its openings all the same. */
    private static WorkingCalendar calendar(LocalDate day) {
        return new WorkingCalendar(List.of(year(day.getYear() - 1), year(day.getYear()), year(day.getYear() + 1)));
    }

    private static CalendarYear year(int year) {
        return new CalendarYear(year, "", Set.of(), Set.of());
    }

    private static OffsetDateTime timeOn(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Facts.ZONE).toOffsetDateTime();
    }

    private static ObjectNode packet(String handedInBy, LocalDate day) {
        OffsetDateTime time = timeOn(day);
        ObjectNode packet = JsonNodeFactory.instance.objectNode();
        packet.put("secrecy", "NON_SECRET")
                .put("packetNo", "PROBE")
                .put("revision", 1)
                .put("submittingUnit", handedInBy)
                .put("receivedAt", time.toString());
        packet.putObject("meeting")
                .put("kind", "STANDING_COMMITTEE")
                .put("startsAt", time.plusDays(14).toString());
        return packet;
    }
}
