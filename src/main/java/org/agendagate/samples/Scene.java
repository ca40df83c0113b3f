package org.agendagate.samples;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.derivation.Derivation;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Effect;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reference.Reference;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The facts of a sample, on which rule books with one reference data can be tried. */
record Scene(Sample sample, Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt) {

    /** Empty where the sample has no facts to try rules on. */
    static Optional<Scene> of(ReadSample read, Reference reference) {
        if (read.packet() == null || read.expected() == null) {
            return Optional.empty();
        }
        try {
            return notBefore(null, read, reference);
        } catch (MissingCalendarYearException untold) {
            // Running the sample tells it.
            return Optional.empty();
        }
    }

    /**
     * As {@link #of}, on {@code day} where the sample is decided earlier.
     *
     * @throws MissingCalendarYearException where facts of that day need a year without calendar
     */
    static Optional<Scene> notBefore(@Nullable LocalDate day, ReadSample read, Reference reference) {
        if (read.packet() == null || read.expected() == null) {
            return Optional.empty();
        }
        OffsetDateTime decidedAt;
        try {
            decidedAt = later(ReadSample.timeOf(read.expected()), day);
        } catch (UnusableSampleException untold) {
            // Running the sample tells it.
            return Optional.empty();
        }
        if (read.packet() instanceof ReadPacket packet) {
            return Optional.of(new Scene(
                    read.sample(),
                    knowing(Derivation.of(packet.packet(), read.history(), reference, decidedAt), read.expected()),
                    EvidenceFinder.in(packet.packet(), reference.details()),
                    decidedAt));
        } else if (read.packet() instanceof ClassifiedPacket classified) {
            return Optional.of(
                    new Scene(read.sample(), Derivation.of(classified), EvidenceFinder.withoutContent(), decidedAt));
        }
        return Optional.empty();
    }

    private static OffsetDateTime later(OffsetDateTime time, @Nullable LocalDate day) {
        if (day == null) {
            return time;
        }
        OffsetDateTime morning = day.atStartOfDay(Facts.ZONE).toOffsetDateTime();
        return morning.isAfter(time) ? morning : time;
    }

    /** What was rejected again, or is found no more, is told by the expected decision: one rule alone could not say it of the others. */
    private static Facts knowing(Facts facts, JsonNode expected) {
        Set<String> rejected = new HashSet<>();
        Set<String> found = new HashSet<>();
        expected.path("items")
                .forEach(item -> item.path("findings").forEach(finding -> {
                    String told = item.path("itemNo").asString() + " "
                            + finding.path("ruleId").asString();
                    String effect = finding.path("effect").asString();
                    if (effect.equals(Effect.REJECT.name())) {
                        rejected.add(told);
                    }
                    if (!effect.equals(Effect.ADVISE.name())) {
                        found.add(told);
                    }
                }));
        return facts.knowing(
                        (item, rule) -> rejected.contains(item + " " + rule),
                        (item, rule) -> !found.contains(item + " " + rule))
                .orElse(facts);
    }

    List<Finding> findings(RuleBook ruleBook) {
        return ruleBook.evaluate(facts, evidence, decidedAt);
    }
}
