package org.agendagate.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleFiles;

/** An archive in memory that can be made to fail. */
final class Archive implements RuleBookArchive {
    private final Map<String, RuleFiles> files = new ConcurrentHashMap<>();
    private final List<String> versions = Collections.synchronizedList(new ArrayList<>());
    volatile boolean fails;
    volatile List<Opening> lastOpenings = List.of();

    @Override
    public void keep(RuleFiles kept, Instant since, String from, List<Opening> openings) {
        if (fails) {
            throw new IllegalStateException("no archive today");
        }
        files.put(kept.version(), kept);
        versions.add(kept.version());
        lastOpenings = openings;
    }

    void put(String version, RuleFiles damaged) {
        files.put(version, damaged);
        versions.add(version);
    }

    /** In the order they went live. */
    List<String> kept() {
        return List.copyOf(versions);
    }

    @Override
    public List<Entry> list() {
        List<Entry> lastFirst = new ArrayList<>();
        versions.forEach(version -> lastFirst.add(0, new Entry(version, Instant.EPOCH, "")));
        return lastFirst;
    }

    @Override
    public Optional<RuleFiles> findFiles(String version) {
        return Optional.ofNullable(files.get(version));
    }
}
