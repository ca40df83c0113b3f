package org.agendagate.reload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.rules.RuleFiles;

/** Where every rule book that goes live is kept with its files. */
public interface RuleBookArchive {
    /** Keeps a rule book that is about to go live; whoever returns normally has it on disk. */
    void keep(RuleFiles files, Instant since, String from);

    /** Every version that was live, each once, the last one first. */
    List<String> listVersions();

    Optional<RuleFiles> findFiles(String version);
}
