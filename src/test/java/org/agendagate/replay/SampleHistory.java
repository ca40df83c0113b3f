package org.agendagate.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.Handing;
import org.agendagate.records.Histories;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submission;
import org.agendagate.records.Submissions;
import org.agendagate.rules.RuleBook;

/** Records decisions on the packets of the samples. */
public final class SampleHistory {
    private final PacketReader reader = PacketReader.create();
    private final RuleBook book;
    private final Instant at;
    private final Store store;
    private final RuleBookRecords ruleBooks;
    private final Submissions submissions;
    private final Histories histories;

    public SampleHistory(DataSource database, RuleBook book, Instant at) {
        this.book = book;
        this.at = at;
        store = new Store(database);
        Ledger ledger = new Ledger(store);
        ruleBooks = new RuleBookRecords(store, ledger);
        submissions = new Submissions(new Records(store, ledger, ruleBooks));
        histories = new Histories(store, new DocumentRecords(store, ledger, 0));
    }

    public Store store() {
        return store;
    }

    public RuleBookRecords ruleBooks() {
        return ruleBooks;
    }

    public RecordedDecisions decisions() {
        return new RecordedDecisions(store);
    }

    /** Records the decision on a packet, and tells what was known of it. */
    public History submit(ReadPacket packet) {
        History known = histories.find(packet.packet(), at);
        Submission submission = submissions.submit(
                new Handing(packet, book.files(), "figures", null),
                () -> new Judged(known, Gate.decide(packet, known, book, at)),
                Consequences.NONE);
        if (!(submission instanceof Submission.Recorded)) {
            throw new IllegalStateException(submission.toString());
        }
        return known;
    }

    /** Packets of the samples, each with numbers and titles of its own. */
    public List<ReadPacket> packets(int most) throws IOException {
        return packets(most, packet -> true);
    }

    /** As the other one, some of them. */
    public List<ReadPacket> packets(int most, Predicate<ReadPacket> wanted) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            for (Path file : files.filter(path -> path.endsWith("packet.json"))
                    .filter(path -> !path.startsWith("samples/offices"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        List<ReadPacket> packets = new ArrayList<>();
        for (int number = 0; packets.size() < most; number++) {
            String text = texts.get(number % texts.size())
                    .replaceFirst(
                            "\"packetNo\"\\s*:\\s*\"[^\"]*\"",
                            String.format(Locale.ROOT, "\"packetNo\": \"RP-2026-%06d\"", number))
                    .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": 1")
                    // Else each would be a duplicate of all those before from the same sample.
                    .replaceAll("\"title\"\\s*:\\s*\"", "$0第" + number + "号")
                    .replaceAll("(sha256:)[0-9a-f]{8}", String.format(Locale.ROOT, "$1%08x", number));
            if (reader.read(text.getBytes(UTF_8)) instanceof ReadPacket packet
                    && wanted.test(packet)
                    && isDecided(packet)) {
                packets.add(packet);
            }
        }
        return packets;
    }

    private boolean isDecided(ReadPacket packet) {
        try {
            Gate.decide(packet, History.none(), book, at);
            return true;
        } catch (NoDecisionException none) {
            return false;
        }
    }
}
