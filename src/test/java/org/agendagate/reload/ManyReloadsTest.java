package org.agendagate.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@link ReloadFigures}. */
class ManyReloadsTest {
    private static final int RELOADS = 100;
    private static final int WARM = 50;

    @TempDir
    private Path folder;

    @Test
    void leavesNothingOfARuleBookThatNoLongerServes() {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), null);
        Clock clock = Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC);
        RuleBookArchive nowhere = new Nowhere();
        LiveRuleBook live = new RuleBookStart(rehearsal, nowhere, clock).open(rules.path());
        RuleWatch watch = new RuleWatch(rules.path(), live, rehearsal, nowhere, clock);
        List<WeakReference<RuleBook>> past = new ArrayList<>();
        long classesWhenWarm = 0;

        for (int reload = 1; reload <= RELOADS; reload++) {
            if (reload > 1) {
                // The first is the shipped one, which every rehearsal compares with.
                past.add(new WeakReference<>(live.current().book()));
            }
            rules.write("extra/one.drl", Directory.harmlessRule(reload));
            watch.look();
            watch.look();
            if (reload == WARM) {
                System.gc();
                classesWhenWarm = loadedClasses();
            }
        }

        System.gc();
        long classesAtLast = loadedClasses();
        assertThat(live.standing().accepted()).isEqualTo(RELOADS);
        assertThat(past).filteredOn(book -> book.get() != null).isEmpty();
        assertThat(classesAtLast - classesWhenWarm).isLessThan(WARM);
    }

    private static long loadedClasses() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
