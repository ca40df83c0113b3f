package org.agendagate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.records.Records;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.rules.RuleFiles;

/** Keeps rule books in the records. */
final class ArchiveInRecords implements RuleBookArchive {
    private final Records records;

    ArchiveInRecords(Records records) {
        this.records = records;
    }

    @Override
    public void keep(RuleFiles files, Instant since, String from) {
        records.goLive(files, since, from);
    }

    @Override
    public List<Entry> list() {
        return records.listLive().stream()
                .map(live -> new Entry(live.version(), live.since(), live.from()))
                .toList();
    }

    @Override
    public Optional<RuleFiles> findFiles(String version) {
        return records.findRuleBook(version).map(RuleFiles::of);
    }
}
