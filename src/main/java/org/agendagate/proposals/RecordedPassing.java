package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.agendagate.findings.Wording;
import org.agendagate.language.Rule;
import org.agendagate.probes.Opening;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.RecordedOpenings;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/**
 * Finds the recorded packets that G01 to G03 newly pass. The rules without exception alone are asked, and nobody where
 * neither they nor any reference data changed: an edit in the rules folder waits for this.
 */
public final class RecordedPassing implements RecordedOpenings {
    private final RecordedDecisions decisions;
    private final ArchivedBooks archive;
    private final PacketReader reader;
    private final Clock clock;

    public RecordedPassing(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Clock clock) {
        this.decisions = decisions;
        this.archive = new ArchivedBooks(ruleBooks);
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public List<Opening> between(RuleBook before, RuleBook after) {
        if (isSure(before, after)) {
            return List.of();
        }
        Books books = new Books(before, after, null, null).withoutException(RuleBook.dayOf(clock.instant()));
        ImpactRun run = new ImpactRun(decisions, archive, reader, books, Instant.EPOCH);
        run.run(() -> false, done -> {});
        return run.told().opening().stream().map(RecordedPassing::opening).toList();
    }

    private static Opening opening(Flip flip) {
        return new Opening(
                String.join("、", flip.opened()),
                flip.unit(),
                new Wording("已记录的报送包 " + flip.place(), "the recorded packet " + flip.packetNo() + " " + flip.itemNo()),
                new Wording("拦下", "stopped"),
                new Wording("不再拦下", "no longer stopped"));
    }

    private static boolean isSure(RuleBook before, RuleBook after) {
        return data(before.files()).equals(data(after.files())) && rules(before).equals(rules(after));
    }

    private static List<String> data(RuleFiles files) {
        return files.contents().entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".drl"))
                .map(file -> file.getKey() + new String(file.getValue(), UTF_8))
                .toList();
    }

    private static List<String> rules(RuleBook book) {
        return book.rules().stream()
                .filter(rule -> Flip.WITHOUT_EXCEPTION.contains(Flip.withoutException(rule.id())))
                .map(Rule::passage)
                .map(passage -> passage.text())
                .toList();
    }
}
