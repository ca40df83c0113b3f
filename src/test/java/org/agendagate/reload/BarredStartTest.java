package org.agendagate.reload;

import static org.agendagate.reload.Directory.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule book in force that this program refuses is shown and barred until it is mended. */
class BarredStartTest {
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC);
    private static final String OPINIONS = "reference/opinions.yaml";

    @TempDir
    private Path folder;

    private final Archive archive = new Archive();
    private Directory rules;
    private RuleFiles inForce;

    /** As an earlier program, which knew of no invariants, left it. */
    @BeforeEach
    void begin() throws IOException {
        rules = Directory.shipped(folder.resolve("rules"));
        archive.put(RuleFiles.bundled().version(), RuleFiles.bundled());
        rules.edit(OPINIONS, text -> text.replace("AGREE: [同意,", "AGREE: [圈阅, 同意,"));
        inForce = RuleFiles.read(rules.path());
        archive.put(inForce.version(), inForce);
    }

    @Test
    void showsTheRuleBookInForceAndWhyItMustNotJudge() {
        LiveRuleBook live = open();

        assertThat(live.current().book().version()).isEqualTo(inForce.version());
        assertThat(live.current().from()).isEqualTo("archive");
        assertThat(live.current().isBarred()).isTrue();
        assertThat(live.current().barred())
                .extracting(Problem::code)
                .containsExactly("invariant-empty-phrase", "reference-word-in-two-lists");
        assertThat(live.standing().isStale()).isTrue();
        assertThat(archive.kept()).hasSize(2);
    }

    @Test
    void staysBarredWhileTheRulesAreAsTheyWere() throws IOException {
        LiveRuleBook live = open();
        RuleWatch watch = watch(live);
        rules.edit(OPINIONS, text -> text + "# 改动\n");
        look(watch);
        assertThat(live.current().isBarred()).isTrue();

        rules.write(OPINIONS, Objects.requireNonNull(inForce.contents().get(OPINIONS)));
        look(watch);

        assertThat(live.current().isBarred()).isTrue();
        assertThat(live.standing().isStale()).isTrue();
    }

    @Test
    void servesOnceTheMendingEditIsThere() throws IOException {
        LiveRuleBook live = open();
        RuleWatch watch = watch(live);

        rules.edit(OPINIONS, text -> text.replace("AGREE: [圈阅, 同意,", "AGREE: [同意,"));
        look(watch);

        assertThat(live.current().isBarred()).isFalse();
        assertThat(live.standing().isStale()).isFalse();
        assertThat(live.current().book().version()).isEqualTo(rules.version());
    }

    @Test
    void servesWithMendedRulesAtOnce() throws IOException {
        rules.edit(OPINIONS, text -> text.replace("AGREE: [圈阅, 同意,", "AGREE: [同意,"));

        assertThat(open().current().isBarred()).isFalse();
    }

    /** Nobody asked for the older rule book to be in force again. */
    @Test
    void fallsBackToNoOlderRuleBook() throws IOException {
        rules.edit(SIGN_OFF, text -> text.replace("when", "wenn"));

        LiveRuleBook live = open();

        assertThat(live.current().book().version()).isEqualTo(inForce.version());
        assertThat(live.current().isBarred()).isTrue();
    }

    @Test
    void holdsBackAnEditThatLetsPassWhatWasStopped() throws IOException {
        rules.edit(OPINIONS, text -> text.replace("AGREE: [圈阅, 同意,", "AGREE: [同意,"));
        LiveRuleBook live = open();
        RuleWatch watch = watch(live);
        String before = rules.version();

        rules.edit("reference/departments.yaml", text -> text.replace("units: [省自然资源厅]", "units: [省水利厅]"));
        look(watch);

        assertThat(live.current().book().version()).isEqualTo(before);
        assertThat(Objects.requireNonNull(live.waiting()).openings())
                .anySatisfy(opening -> assertThat(opening.zh()).contains("G02", "省自然资源厅"));
    }

    private LiveRuleBook open() {
        return new RuleBookStart(REHEARSAL, archive, CLOCK).open(rules.path());
    }

    private RuleWatch watch(LiveRuleBook live) {
        return new RuleWatch(rules.path(), live, REHEARSAL, archive, CLOCK);
    }

    private static void look(RuleWatch watch) {
        for (int time = 0; time < 3; time++) {
            watch.look();
        }
    }
}
