package org.agendagate.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.findings.Finding;
import org.agendagate.packet.Packet;

/** Finds what {@link #RULES} say about a packet: every finding in the order of the notice, texts and evidence included. */
public final class Oracle {
    /** The rules it answers for; what others find is not compared with it. */
    static final Set<String> RULES = Set.of(
            "G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G12R", "G13", "G14",
            "G15R", "G16", "G17", "G19", "G19F", "G22", "G22W", "G23", "G24");

    /** Of them, those on who signed, who agreed and what the legal division said. */
    private static final Set<String> FIRST_RULES =
            Set.of("G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G12R");

    private final Policy policy;
    private final Set<String> rules;

    private Oracle(Policy policy, Set<String> rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** An oracle over {@code ruleFiles}, contents by path, of which only {@code reference/} is read. */
    public static Oracle of(Map<String, byte[]> ruleFiles) {
        return new Oracle(Policy.read(ruleFiles), RULES);
    }

    /** The same, answering for G01 to G12 alone. */
    public Oracle forFirstRules() {
        return new Oracle(policy, FIRST_RULES);
    }

    /** The ids of the rules it answers for. */
    public Set<String> rules() {
        return rules;
    }

    Policy policy() {
        return policy;
    }

    public List<Finding> findings(Packet packet, OffsetDateTime decidedAt) {
        boolean all = rules.equals(RULES);
        LocalDateTime deadline = ItemReading.deadline(packet, policy);
        LocalDate receivedOn = ItemReading.dayOf(packet.receivedAt());
        LocalDate today = ItemReading.dayOf(decidedAt);
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < packet.items().size(); index++) {
            ItemReading reading = new ItemReading(
                    packet,
                    packet.items().get(index),
                    index,
                    policy,
                    receivedOn,
                    today,
                    packet.meeting().startsAt(),
                    deadline);
            RuleTexts texts = new RuleTexts(reading, told);
            if (all) {
                new Timing(reading, told).tell();
            }
            Signing signing = new Signing(reading);
            signing.tell(texts);
            Consulting consulting = new Consulting(reading);
            consulting.tell(texts);
            if (all) {
                new Matters(reading, consulting, new MatterTexts(reading, texts))
                        .tell(packet.receivedAt(), packet.meeting().agendaApprovedAt());
            }
            Reviewing reviewing = new Reviewing(reading, signing.counting());
            reviewing.tell(texts);
            if (all) {
                new ReviewTiming(reading, reviewing, told).tell();
            }
        }
        told.sort(Told.ORDER);
        List<Finding> findings = new ArrayList<>(told.size());
        told.forEach(entry -> findings.add(entry.finding()));
        return findings;
    }
}
