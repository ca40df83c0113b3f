package org.agendagate.reload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleFiles;

/** An archive that forgets. */
final class Nowhere implements RuleBookArchive {
    @Override
    public void keep(RuleFiles files, Instant since, String from, List<Opening> openings) {}

    @Override
    public List<Entry> list() {
        return List.of();
    }

    @Override
    public Optional<RuleFiles> findFiles(String version) {
        return Optional.empty();
    }
}
