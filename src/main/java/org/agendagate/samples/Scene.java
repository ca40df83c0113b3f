package org.agendagate.samples;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.facts.Facts;
import org.agendagate.facts.Reference;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;

/** The facts of a sample, on which rule books with one reference data can be tried. */
record Scene(Sample sample, Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt) {

    /** Empty where the sample has no facts to try rules on. */
    static Optional<Scene> of(ReadSample read, Reference reference) {
        if (!(read.packet() instanceof ReadPacket packet) || read.expected() == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime decidedAt = ReadSample.timeOf(read.expected());
            return Optional.of(new Scene(
                    read.sample(),
                    Facts.of(packet.packet(), read.history(), reference, decidedAt),
                    EvidenceFinder.in(packet.packet(), reference.details()),
                    decidedAt));
        } catch (UnusableSampleException | MissingCalendarYearException untold) {
            // Running the sample tells it.
            return Optional.empty();
        }
    }

    List<Finding> findings(RuleBook ruleBook) {
        return ruleBook.evaluate(facts, evidence, decidedAt);
    }
}
