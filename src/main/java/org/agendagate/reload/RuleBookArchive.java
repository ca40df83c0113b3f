package org.agendagate.reload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleFiles;

/** Where every rule book that goes live is kept with its files. */
public interface RuleBookArchive {
    /** Keeps a rule book that is about to go live; whoever returns normally has it on disk. */
    default void keep(RuleFiles files, Instant since, String from) {
        keep(files, since, from, List.of());
    }

    /**
     * As {@link #keep(RuleFiles, Instant, String)}, with what it lets pass that the rule book before it stopped.
     *
     * @param openings in the words of {@link Opening#zh}
     */
    void keep(RuleFiles files, Instant since, String from, List<Opening> openings);

    /** Every time a rule book went live, starts of the service included, the last first. */
    List<Entry> list();

    /** The last time a rule book went live, perhaps in another instance. */
    default Optional<Entry> findLast() {
        return list().stream().findFirst();
    }

    /** Whether that rule book was ever live. */
    default boolean wasLive(String version) {
        return list().stream().anyMatch(entry -> entry.version().equals(version));
    }

    Optional<RuleFiles> findFiles(String version);

    /**
     * A rule book went live.
     *
     * @param from where its files were read
     */
    record Entry(String version, Instant since, String from) {}
}
