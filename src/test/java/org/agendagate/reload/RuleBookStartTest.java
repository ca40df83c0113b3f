package org.agendagate.reload;

import static org.agendagate.reload.Directory.LEADERS;
import static org.agendagate.reload.Directory.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookStartTest {
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Archive archive = new Archive();

    @Test
    void beginsWithWhatIsShippedWhereNoDirectoryIsNamed() {
        LiveRuleBook live = start().open(null);

        assertThat(live.current().book().version())
                .isEqualTo(RuleFiles.bundled().version());
        assertThat(live.current().from()).isEqualTo("shipped");
        assertThat(archive.kept()).containsExactly(RuleFiles.bundled().version());
    }

    @Test
    void beginsWithTheLastGoodRuleBookWhereTheRulesAreBroken() throws IOException {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        start().open(rules.path());
        rules.edit(LEADERS, text -> text + "// 改动\n");
        start().open(rules.path());
        String good = rules.version();
        rules.edit(LEADERS, text -> text.replace("when", "wenn"));

        LiveRuleBook live = start().open(rules.path());

        assertThat(live.current().book().version()).isEqualTo(good);
        assertThat(live.current().from()).isEqualTo("archive");
        assertThat(live.standing().isStale()).isTrue();
        assertThat(Objects.requireNonNull(live.standing().refused()).version()).isEqualTo(rules.version());
    }

    @Test
    void takesUpTheMendedRulesAfterSuchAStart() throws IOException {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        start().open(rules.path());
        String text = rules.text(LEADERS);
        rules.write(LEADERS, text.replace("when", "wenn"));
        LiveRuleBook live = start().open(rules.path());
        RuleWatch watch = new RuleWatch(rules.path(), live, REHEARSAL, archive, CLOCK);
        watch.look();
        watch.look();
        assertThat(live.standing().refusals()).isOne();

        rules.write(LEADERS, text + "// 已改正\n");
        watch.look();
        watch.look();

        assertThat(live.standing().isStale()).isFalse();
        assertThat(live.current().book().version()).isEqualTo(rules.version());
    }

    @Test
    void passesOverWhatTheArchiveHasDamaged() throws IOException {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        String good = rules.version();
        start().open(rules.path());
        rules.edit(SIGN_OFF, text -> text.replace("Item()", "Item( title != \"特急\" )"));
        archive.put("sha256:0", RuleFiles.bundled());

        LiveRuleBook live = start().open(rules.path());

        assertThat(live.current().book().version()).isEqualTo(good);
        assertThat(live.current().isBarred()).isFalse();
    }

    @Test
    void refusesToBeginWithoutAGoodRuleBook() throws IOException {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        rules.edit(SIGN_OFF, text -> text.replace("@effect( reject )", "@effect( flag )"));

        assertThatThrownBy(() -> start().open(rules.path()))
                .isInstanceOf(RulesRefusedException.class)
                .hasMessageContaining(SIGN_OFF + ":")
                .hasMessageContaining("G01");
    }

    @Test
    void refusesToBeginWithoutRules() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        assertThat(Files.exists(nowhere)).isFalse();
        assertThatThrownBy(() -> start().open(nowhere))
                .isInstanceOf(RulesRefusedException.class)
                .hasMessageContaining("nowhere");
    }

    private RuleBookStart start() {
        return new RuleBookStart(REHEARSAL, archive, CLOCK);
    }
}
