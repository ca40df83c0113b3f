package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agendagate.probes.Opening;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Publishing;
import org.agendagate.reload.Rehearsal;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.reload.RuleBookStart;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health tells of calendars sixty days ahead. */
class RulesHealthTest {
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);

    @TempDir
    private Path folder;

    @Test
    void tellsOfAYearWhoseOfficialCalendarIsNotOut() throws IOException {
        LiveRuleBook provisional = open("year: 2027\nprovisional: true\n");

        assertThat(calendars(provisional, "2026-11-01T00:00:00Z")).isNull();
        assertThat(calendars(provisional, "2026-11-03T00:00:00Z"))
                .isEqualTo(List.of("2027年工作日历为暂定，请按国务院办公厅通知更新 (provisional)"));
    }

    @Test
    void tellsOfAYearWithoutCalendarAndOfNoneThatIsOfficial() throws IOException {
        assertThat(calendars(open(""), "2026-11-03T00:00:00Z"))
                .isEqualTo(List.of("2027年工作日历缺少，请按国务院办公厅通知补充 (missing)"));
        assertThat(calendars(
                        open("year: 2027\nnotice: 国办发明电〔2026〕9号\ndaysOff: [2027-01-01]\nmakeUpDays: []\n"),
                        "2026-11-03T00:00:00Z"))
                .isNull();
    }

    private static @Nullable Object calendars(LiveRuleBook rules, String time) {
        return new RulesHealth(rules, Publishing.ONE_PERSON, Clock.fixed(Instant.parse(time), ZoneOffset.UTC))
                .health()
                .getDetails()
                .get("calendars");
    }

    private LiveRuleBook open(String nextYear) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        if (!nextYear.isEmpty()) {
            files.put("reference/calendar/2027.yaml", nextYear.getBytes(UTF_8));
        }
        Path rules = Files.createTempDirectory(folder, "rules");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = rules.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return new RuleBookStart(REHEARSAL, new Unused(), Clock.systemUTC()).open(rules);
    }

    /** Keeps nothing. */
    private static final class Unused implements RuleBookArchive {
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
}
