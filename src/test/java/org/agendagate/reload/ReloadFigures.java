package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/**
 * Measures reloads: 1,000 of them in one process, or as many as the argument says, and the time from saving a file to
 * the first decision by it. Run it with {@code -XX:MaxMetaspaceSize=256m} from the project's directory.
 */
public final class ReloadFigures {
    private static final int RELOADS = 1_000;
    private static final int TIMES = 7;
    /** The rules that come with the program: the 35 policies of the catalogue, some in several rules. */
    private static final int SHIPPED = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled()))
            .ruleBook()
            .rules()
            .size();

    private final Rehearsal rehearsal = new Rehearsal(PacketReader.create(), null);

    private ReloadFigures() {}

    public static void main(String[] arguments) throws IOException {
        ReloadFigures figures = new ReloadFigures();
        figures.reload(arguments.length == 0 ? RELOADS : Integer.parseInt(arguments[0]));
        for (int rules : new int[] {SHIPPED, 100, 1_000}) {
            figures.measure(rules);
        }
    }

    private void reload(int times) throws IOException {
        Directory rules = Directory.shipped(Files.createTempDirectory("rules"));
        LiveRuleBook live = new RuleBookStart(rehearsal, new Nowhere(), Clock.systemUTC()).open(rules.path());
        RuleWatch watch = new RuleWatch(rules.path(), live, rehearsal, new Nowhere(), Clock.systemUTC());
        for (int reload = 1; reload <= times; reload++) {
            rules.write("extra/one.drl", Directory.harmlessRule(reload));
            watch.look();
            watch.look();
            if (reload == 10 || reload % 100 == 0) {
                System.gc();
                System.out.printf(
                        "%5d reloads: heap %6.1f MB, metaspace %5.1f MB, %d classes%n",
                        live.standing().accepted(),
                        megabytes(ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed()),
                        megabytes(metaspace()),
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
            }
        }
    }

    private void measure(int rules) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(RuleFiles.bundled().contents());
        for (int number = SHIPPED + 1; number <= rules; number++) {
            contents.put(
                    String.format(Locale.ROOT, "extra/%04d.drl", number),
                    Directory.harmlessRule(number).getBytes(UTF_8));
        }
        RuleFiles files = RuleFiles.of(contents);
        System.out.printf(
                "%5d rules: build %d ms, build and rehearse %d ms, saved to first decision %d ms (medians of %d)%n",
                rules,
                median(() -> RuleBook.compile(files)),
                median(() -> rehearsal.rehearse(files)),
                savedToDecided(files),
                TIMES);
    }

    private long savedToDecided(RuleFiles files) throws IOException {
        Directory rules = new Directory(Files.createTempDirectory("rules"));
        files.contents().forEach((file, content) -> rules.write(file, new String(content, UTF_8)));
        LiveRuleBook live = new RuleBookStart(rehearsal, new Nowhere(), Clock.systemUTC()).open(rules.path());
        ReadPacket packet = (ReadPacket) PacketReader.create()
                .read(Files.readAllBytes(Path.of("samples/packets/standing-committee-2026-10-12/packet.json")));
        try (RuleWatch watch = new RuleWatch(rules.path(), live, rehearsal, new Nowhere(), Clock.systemUTC())) {
            watch.start(Duration.ofMillis(500));
            int[] edit = {0};
            return median(() -> {
                rules.write("extra/edited.drl", Directory.harmlessRule(2_000 + edit[0]++));
                String version = rules.version();
                while (!Gate.decide(
                                packet, live.current().book(), Clock.systemUTC().instant())
                        .ruleBook()
                        .equals(version)) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private static long median(Step step) throws IOException {
        long[] times = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            step.run();
            times[time] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
