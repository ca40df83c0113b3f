package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.PacketOwners;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reference.Reference;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.standing.Standings;
import org.agendagate.standing.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes recorded decisions out of the store, with the packets and the reference data they were made from. */
@Component
final class Papers {
    /** What the trail calls the list of the latest decisions. */
    private static final String LIST = "decisions";

    private final Records records;
    private final RuleBookRecords ruleBooks;
    private final LiveRuleBook rules;
    private final PacketReader reader;
    private final PacketOwners owners;
    private final Trail trail;
    private final Standings standings;

    Papers(
            Records records,
            RuleBookRecords ruleBooks,
            LiveRuleBook rules,
            PacketReader reader,
            PacketOwners owners,
            Trail trail,
            Standings standings) {
        this.standings = standings;
        this.trail = trail;
        this.records = records;
        this.ruleBooks = ruleBooks;
        this.rules = rules;
        this.reader = reader;
        this.owners = owners;
    }

    /**
     * A decision and what it is about.
     *
     * @param packet {@code null} for a refused classified packet, of which nothing was kept
     * @param validity what holds of it today
     */
    record Paper(PacketDecision decision, @Nullable Packet packet, Validity validity) {}

    /** What {@code user} may not read is not there. */
    Paper get(String decisionId, Principal user) {
        DecisionRecord found = records.findDecision(decisionId)
                .filter(decision -> owners.mayRead(Person.of(user), decision))
                .orElseThrow(NoSuchPage::new);
        trail.read(user.getName(), decisionId);
        return of(found);
    }

    /** The latest decisions that {@code user} may read, the last first. */
    List<DecisionRecord> listLatest(int most, Principal user) {
        Person person = Person.of(user);
        trail.read(user.getName(), LIST);
        return person.readsEveryDivision() ? records.listLatest(most) : records.listLatest(person.division(), most);
    }

    /** The last decision on each of the packets decided last that {@code user} may read, the last first. */
    List<DecisionRecord> listLatestOfEach(int most, Principal user) {
        Person person = Person.of(user);
        trail.read(user.getName(), LIST);
        return records.listLatestOfEach(person.readsEveryDivision() ? null : person.division(), most);
    }

    /** These decisions with what holds of each today. */
    List<Decided> decided(List<DecisionRecord> decisions) {
        Map<String, Validity> validities = standings.of(decisions);
        return decisions.stream()
                .map(decision -> Decided.of(decision, Objects.requireNonNull(validities.get(decision.id()))))
                .toList();
    }

    /** What a decision says of one item, for as long as it holds. */
    Standings.Said said(PacketDecision decision, ItemDecision item) {
        return standings.of(decision, item);
    }

    /** Every decision on a packet, by revision; none where {@code user} may not read them. */
    List<DecisionRecord> list(String packetNo, Principal user) {
        List<DecisionRecord> found = owners.readable(Person.of(user), packetNo, records.listDecisions(packetNo));
        if (!found.isEmpty()) {
            trail.read(user.getName(), packetNo);
        }
        return found;
    }

    /** The decision on the last revision of a packet that was taken in. */
    Optional<DecisionRecord> findLast(String packetNo, Principal user) {
        return list(packetNo, user).stream()
                .filter(decision -> !decision.classified())
                .reduce((earlier, later) -> later);
    }

    /** The packet a decision is about, read by {@code user}. */
    String read(DecisionRecord decision, Principal user) {
        trail.read(user.getName(), decision.id());
        return json(decision);
    }

    /** The packet a decision is about, as it was handed in. */
    String json(DecisionRecord decision) {
        String packetNo = decision.packetNo();
        Integer revision = decision.revision();
        if (packetNo == null || revision == null) {
            throw new NoSuchPage();
        }
        return records.findPacket(packetNo, revision).orElseThrow(NoSuchPage::new);
    }

    private Paper of(DecisionRecord stored) {
        PacketDecision decision = DecisionJson.read(stored.json().getBytes(UTF_8));
        String packetNo = decision.packetNo();
        Integer revision = decision.revision();
        return new Paper(
                decision,
                decision.classified() || packetNo == null || revision == null
                        ? null
                        : records.findPacket(packetNo, revision)
                                .flatMap(reader::readRecorded)
                                .map(ReadPacket::packet)
                                .orElse(null),
                standings.of(stored));
    }

    /** The packet as it was handed in, for naming the parts of what findings rest on. */
    Optional<JsonNode> findFiled(String packetNo, int revision) {
        return records.findPacket(packetNo, revision).map(JsonMapper.shared()::readTree);
    }

    /** The reference data of a rule book; empty where it was archived by a service that read it otherwise. */
    Optional<Reference> findReference(String ruleBook) {
        RuleBook live = rules.current().book();
        if (live.version().equals(ruleBook)) {
            return Optional.of(live.reference());
        }
        return ruleBooks
                .findFiles(ruleBook)
                .map(files -> RuleBook.compile(RuleFiles.of(files)))
                .filter(Compilation.Compiled.class::isInstance)
                .map(compiled -> ((Compilation.Compiled) compiled).ruleBook().reference());
    }
}
