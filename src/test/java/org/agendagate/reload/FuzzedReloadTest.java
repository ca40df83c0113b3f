package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.agendagate.gate.Gate;
import org.agendagate.language.Edits;
import org.agendagate.language.Problem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits of the shipped rules and reference data, one after another through the watch: each is refused with places,
 * or it serves. {@code mvn -B test -Dtest=FuzzedReloadTest -Dfuzz.edits=5000} tries more of them.
 */
class FuzzedReloadTest {
    private static final int EDITS = Integer.getInteger("fuzz.edits", 150);
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);
    private static final Instant AT = Instant.parse("2026-10-08T08:00:00Z");

    @TempDir
    private Path folder;

    private final PacketReader reader = PacketReader.create();

    @Test
    void refusesRandomEditsWithPlacesOrServesThem() throws IOException {
        Map<String, byte[]> shipped = RuleFiles.bundled().contents();
        List<String> names = List.copyOf(shipped.keySet());
        Directory rules = Directory.shipped(folder.resolve("rules"));
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
        Rehearsal rehearsal = new Rehearsal(reader, null);
        LiveRuleBook live = new RuleBookStart(rehearsal, new Nowhere(), clock).open(rules.path());
        RuleWatch watch = new RuleWatch(rules.path(), live, rehearsal, new Nowhere(), clock);
        ReadPacket meeting = (ReadPacket)
                reader.read(Files.readAllBytes(Path.of("samples/packets/standing-committee-2026-10-12/packet.json")));
        Random random = new Random(SEED);
        int served = 0;
        for (int number = 0; number < EDITS; number++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] before = Objects.requireNonNull(shipped.get(name));
            byte[] after = Edits.edit(before, random, 1 + random.nextInt(2));
            Live last = live.current();
            rules.write(name, after);

            watch.look();
            watch.look();

            String edit = String.format(Locale.ROOT, "edit %d of %s:%n%s", number, name, new String(after, UTF_8));
            Refused refused = live.standing().refused();
            if (refused != null) {
                assertThat(live.current()).as(edit).isSameAs(last);
                assertThat(refused.problems()).as(edit).isNotEmpty();
                refused.problems().forEach(problem -> check(problem, rules, edit));
            } else {
                served++;
                assertThat(live.current().book().version()).as(edit).isEqualTo(rules.version());
                assertThat(Gate.decide(meeting, live.current().book(), AT).items())
                        .as(edit)
                        .hasSameSizeAs(meeting.packet().items());
            }
            rules.write(name, before);
        }
        System.out.printf("%d edits, %d of them served%n", EDITS, served);
        assertThat(served).isPositive().isLessThan(EDITS);
    }

    private static void check(Problem problem, Directory rules, String edit) {
        assertThat(problem.code()).as(edit).isNotIn("rules-failed", "rules-unreadable", "not-archived");
        assertThat(problem.zh()).as(edit).containsPattern("\\p{IsHan}");
        assertThat(problem.en()).as(edit).isNotBlank().doesNotContain("Exception", "org.", "java.");
        Path file = rules.path().resolve(problem.file());
        if (!problem.file().startsWith("samples/") && !problem.code().endsWith("missing-file")) {
            List<String> lines = lines(file);
            assertThat(problem.line()).as(problem + " after " + edit).isBetween(1, lines.size());
            String line = lines.get(problem.line() - 1);
            assertThat(problem.column())
                    .as(problem + " after " + edit)
                    .isBetween(1, line.codePointCount(0, line.length()) + 1);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(new String(Files.readAllBytes(file), UTF_8).split("\r\n|\r|\n", -1));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
