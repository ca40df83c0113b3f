package org.agendagate.reload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.rules.RuleFiles;

/** Where every rule book that goes live is kept with its files. */
public interface RuleBookArchive {
    /** Keeps a rule book that is about to go live; whoever returns normally has it on disk. */
    void keep(RuleFiles files, Instant since, String from);

    /** Every time a rule book went live, starts of the service included, the last first. */
    List<Entry> list();

    Optional<RuleFiles> findFiles(String version);

    /**
     * A rule book went live.
     *
     * @param from where its files were read
     */
    record Entry(String version, Instant since, String from) {}
}
