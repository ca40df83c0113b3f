package org.agendagate.reload;

import static org.agendagate.reload.Directory.LEADERS;
import static org.agendagate.reload.Directory.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleWatchTest {
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-08T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Archive archive = new Archive();
    private Directory rules;
    private LiveRuleBook live;
    private RuleWatch watch;

    @BeforeEach
    void begin() {
        rules = Directory.shipped(folder.resolve("rules"));
        watch(rules.path());
    }

    private void watch(Path directory) {
        live = new RuleBookStart(REHEARSAL, archive, CLOCK).open(directory);
        watch = new RuleWatch(directory, live, REHEARSAL, archive, CLOCK);
        look(10);
    }

    @Test
    void doesNothingWhereNothingChanges() throws IOException {
        Standing before = live.standing();

        look(100);

        assertThat(live.standing()).isSameAs(before);
        assertThat(before.live().book().version()).isEqualTo(rules.version());
        assertThat(archive.kept()).containsExactly(rules.version());
    }

    @Test
    void takesUpAnEditInPlaceWithTheSecondLook() throws IOException {
        rules.edit(LEADERS, text -> text + "\n// 改动\n");

        watch.look();
        assertThat(liveVersion()).isNotEqualTo(rules.version());
        watch.look();

        assertThat(liveVersion()).isEqualTo(rules.version());
        assertThat(live.standing().isStale()).isFalse();
        assertThat(live.standing().accepted()).isOne();
        assertThat(live.current().since()).isEqualTo(CLOCK.instant());
        assertThat(live.current().from()).isEqualTo(rules.path().toString());
        assertThat(archive.kept()).endsWith(rules.version()).hasSize(2);
    }

    @Test
    void takesUpAFileThatAnEditorRenamedOverTheOldOne() throws IOException {
        rules.replace(LEADERS, rules.text(LEADERS) + "\n// 改动\n");

        look(2);

        assertThat(liveVersion()).isEqualTo(rules.version());
    }

    @Test
    void takesUpNewAndDeletedFiles() throws IOException {
        rules.write("extra/one.drl", Directory.harmlessRule(1));
        look(2);
        assertThat(live.current().book().rules()).extracting(rule -> rule.id()).contains("X0001");

        Files.delete(rules.path().resolve("extra/one.drl"));
        look(2);
        assertThat(live.current().book().rules()).extracting(rule -> rule.id()).doesNotContain("X0001");
    }

    @Test
    void leavesAHalfWrittenFileToItsWriter() throws IOException {
        String whole = rules.text(LEADERS) + "\n// 改动\n";
        Standing before = live.standing();
        for (int length = 0; length < whole.length(); length += whole.length() / 7) {
            rules.write(LEADERS, whole.substring(0, length));
            watch.look();
            assertThat(live.standing()).isSameAs(before);
        }
        rules.write(LEADERS, whole);
        look(2);

        assertThat(liveVersion()).isEqualTo(rules.version());
        assertThat(live.standing().refusals()).isZero();
    }

    @Test
    void takesUpADirectoryThatASymbolicLinkNowNames() throws IOException {
        Directory next = Directory.shipped(folder.resolve("next"));
        next.write("extra/one.drl", Directory.harmlessRule(1));
        Path link = Files.createSymbolicLink(folder.resolve("current"), rules.path());
        watch(link);

        swap(link, next.path());
        look(2);
        assertThat(liveVersion()).isEqualTo(next.version());

        swap(link, rules.path());
        look(2);
        assertThat(liveVersion()).isEqualTo(rules.version());
    }

    @Test
    void takesUpMountedConfigurationWhoseDataLinkIsSwapped() throws IOException {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Directory one = Directory.shipped(mount.resolve("..2026_01"));
        Directory two = Directory.shipped(mount.resolve("..2026_02"));
        two.write("integrity/extra.drl", Directory.harmlessRule(1));
        Path data = Files.createSymbolicLink(mount.resolve("..data"), one.path().getFileName());
        try (Stream<Path> entries = Files.list(one.path())) {
            for (Path entry : entries.toList()) {
                Files.createSymbolicLink(
                        mount.resolve(entry.getFileName()), Path.of("..data").resolve(entry.getFileName()));
            }
        }
        watch(mount);
        assertThat(liveVersion()).isEqualTo(one.version());

        swap(data, two.path().getFileName());
        look(2);

        assertThat(liveVersion()).isEqualTo(two.version());
    }

    @Test
    void noticesAnEditThatKeepsSizeAndTimeOfTheFile() throws IOException {
        Path file = rules.path().resolve(LEADERS);
        FileTime time = Files.getLastModifiedTime(file);
        rules.edit(LEADERS, text -> text.replaceFirst("// .", "// 改"));
        Files.setLastModifiedTime(file, time);

        look(22);

        assertThat(liveVersion()).isEqualTo(rules.version());
    }

    @Test
    void keepsTheLastGoodRuleBookWhereTheEditIsBroken() throws IOException {
        String good = liveVersion();
        String text = rules.text(LEADERS);
        rules.write(LEADERS, text.replace("when", "wenn"));
        look(5);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(live.standing().isStale()).isTrue();
        assertThat(live.standing().refusals()).isOne();
        assertThat(refused().version()).isEqualTo(rules.version());
        assertThat(refused().at()).isEqualTo(CLOCK.instant());
        assertThat(refused().problems())
                .first()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(LEADERS + ":"));
        assertThat(archive.kept()).containsExactly(good);

        rules.write(LEADERS, text);
        look(2);
        assertThat(live.standing().isStale()).isFalse();
        assertThat(liveVersion()).isEqualTo(good);
    }

    @Test
    void keepsServingWhereAllFilesAreGone() throws IOException {
        String good = liveVersion();
        for (String file : RuleFiles.read(rules.path()).contents().keySet()) {
            Files.delete(rules.path().resolve(file));
        }
        look(5);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(live.standing().isStale()).isTrue();
    }

    @Test
    void keepsServingWhereTheDirectoryIsGoneAndTakesUpItsReturn() throws IOException {
        String good = liveVersion();
        Path away = folder.resolve("away");
        Files.move(rules.path(), away);
        look(5);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(refused().version()).isNull();
        assertThat(refused().problems()).extracting(Problem::code).containsExactly("rules-unreadable");
        assertThat(live.standing().refusals()).isOne();

        Files.move(away, rules.path());
        look(2);
        assertThat(live.standing().isStale()).isFalse();
    }

    @Test
    void keepsServingWhereAFileCannotBeRead() throws IOException {
        String good = liveVersion();
        Files.createSymbolicLink(rules.path().resolve("seed/lost.drl"), folder.resolve("nowhere.drl"));
        look(5);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(refused().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("seed/lost.drl"));
    }

    @Test
    void triesAgainWhereTheArchiveFails() throws IOException {
        String good = liveVersion();
        archive.fails = true;
        rules.edit(LEADERS, text -> text + "\n// 改动\n");
        look(10);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(refused().problems()).extracting(Problem::code).containsExactly("not-archived");
        assertThat(live.standing().refusals()).isOne();

        archive.fails = false;
        look(1);
        assertThat(liveVersion()).isEqualTo(rules.version());
        assertThat(live.standing().isStale()).isFalse();
    }

    @Test
    void refusesAnEditUnderWhichTheSeedRulesAreWeaker() throws IOException {
        String good = liveVersion();
        rules.edit(SIGN_OFF, text -> text.replace("\nwhen", "\n    enabled false\nwhen"));
        look(2);

        assertThat(liveVersion()).isEqualTo(good);
        assertThat(refused().problems()).extracting(Problem::code).contains("seed-rule-changed");
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private String liveVersion() {
        return live.current().book().version();
    }

    private Refused refused() {
        return Objects.requireNonNull(live.standing().refused());
    }

    private static void swap(Path link, Path target) throws IOException {
        Path next = link.resolveSibling(link.getFileName() + ".next");
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }
}
