package org.agendagate.samples;

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
import tools.jackson.databind.JsonNode;

/** The facts of a sample, on which rule books with one reference data can be tried. */
record Scene(Sample sample, Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt) {

    /** Empty where the sample has no facts to try rules on. */
    static Optional<Scene> of(ReadSample read, Reference reference) {
        if (read.packet() == null || read.expected() == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime decidedAt = ReadSample.timeOf(read.expected());
            if (read.packet() instanceof ReadPacket packet) {
                return Optional.of(new Scene(
                        read.sample(),
                        knowing(Derivation.of(packet.packet(), read.history(), reference, decidedAt), read.expected()),
                        EvidenceFinder.in(packet.packet(), reference.details()),
                        decidedAt));
            } else if (read.packet() instanceof ClassifiedPacket classified) {
                return Optional.of(new Scene(
                        read.sample(), Derivation.of(classified), EvidenceFinder.withoutContent(), decidedAt));
            }
            return Optional.empty();
        } catch (UnusableSampleException | MissingCalendarYearException untold) {
            // Running the sample tells it.
            return Optional.empty();
        }
    }

    /** What was rejected again is told by the expected decision: one rule alone could not say it of the others. */
    private static Facts knowing(Facts facts, JsonNode expected) {
        Set<String> rejected = new HashSet<>();
        expected.path("items")
                .forEach(item -> item.path("findings").forEach(finding -> {
                    if (finding.path("effect").asString().equals(Effect.REJECT.name())) {
                        rejected.add(item.path("itemNo").asString() + " "
                                + finding.path("ruleId").asString());
                    }
                }));
        return facts.knowing((item, rule) -> rejected.contains(item + " " + rule))
                .orElse(facts);
    }

    List<Finding> findings(RuleBook ruleBook) {
        return ruleBook.evaluate(facts, evidence, decidedAt);
    }
}
