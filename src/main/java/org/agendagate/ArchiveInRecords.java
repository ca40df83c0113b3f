package org.agendagate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.probes.Opening;
import org.agendagate.records.LiveRecord;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.rules.RuleFiles;

/** Keeps rule books in the records. */
final class ArchiveInRecords implements RuleBookArchive {
    /** No person makes rules go live: the service does when it starts, and when it finds them edited. */
    private static final String ACTOR = "service";

    private final RuleBookRecords ruleBooks;

    ArchiveInRecords(RuleBookRecords ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @Override
    public void keep(RuleFiles files, Instant since, String from, List<Opening> openings) {
        ruleBooks.goLive(
                files, since, from, ACTOR, openings.stream().map(Opening::zh).toList());
    }

    @Override
    public List<Entry> list() {
        return ruleBooks.listLive().stream().map(ArchiveInRecords::entry).toList();
    }

    @Override
    public Optional<Entry> findLast() {
        return ruleBooks.findLast().map(ArchiveInRecords::entry);
    }

    @Override
    public boolean wasLive(String version) {
        return ruleBooks.wasLive(version);
    }

    private static Entry entry(LiveRecord live) {
        return new Entry(live.version(), live.since(), live.from());
    }

    @Override
    public Optional<RuleFiles> findFiles(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of);
    }
}
