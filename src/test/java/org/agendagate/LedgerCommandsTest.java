package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Consequences;
import org.agendagate.records.Databases;
import org.agendagate.records.Handing;
import org.agendagate.records.Judged;
import org.agendagate.records.Ledger;
import org.agendagate.records.Records;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.Submissions;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the ledger and on recorded decisions, with a real database. */
class LedgerCommandsTest {
    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");
    private static final Path PACKET =
            Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read/packet.json");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String url = "";
    private Store store;
    private String decision = "";

    @BeforeEach
    void record() throws IOException {
        url = Databases.h2(folder.resolve("agenda-gate"));
        DataSource database = Databases.open(url);
        store = new Store(database);
        Ledger ledger = new Ledger(store);
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        ReadPacket packet = (ReadPacket) PacketReader.create().read(Files.readAllBytes(PACKET));
        PacketDecision made = Gate.decide(packet, History.none(), book, NOW);
        new Submissions(new Records(store, ledger, new RuleBookRecords(store, ledger)))
                .submit(
                        new Handing(packet, book.files(), "clerk", null),
                        () -> new Judged(History.none(), made),
                        Consequences.NONE);
        decision = made.id();
    }

    @Test
    void verifiesExportsAndVerifiesTheExportOffline() {
        String file = folder.resolve("export.jsonl").toString();
        String head = folder.resolve("head.json").toString();

        assertThat(run("verify", "--database", url, "--write-head", head)).isZero();
        assertThat(run("export", file, "--database", url)).isZero();
        assertThat(run("verify", "--export", file, "--head", head)).isZero();

        assertThat(text(out)).contains("全部相符：台账 3 行");
        assertThat(run("export", file, "--database", url)).isEqualTo(1);
        assertThat(text(err)).contains("see that it does not exist yet");
    }

    @Test
    void namesTheRowThatDoesNotHold() {
        store.jdbc()
                .sql("update packet set recorded_at = recorded_at + interval '1' second")
                .update();

        assertThat(run("verify", "--database", url)).isEqualTo(3);
        assertThat(text(out)).contains("不符：packet YTBS-2026-0202 / 1：");
    }

    @Test
    void tellsAFileThatIsNoHead() throws IOException {
        Path head = Files.writeString(folder.resolve("head.json"), "{}");

        assertThat(run("verify", "--database", url, "--head", head.toString())).isEqualTo(1);
        assertThat(text(err)).contains("is no head of a ledger");
    }

    @Test
    void replaysOneAndAllToTheSameBytes() {
        assertThat(run("replay", decision, "--database", url)).isZero();
        assertThat(run("replay", "--database", url)).isZero();
        assertThat(text(out).lines()).containsOnly("一致 1，不一致 0，存档损坏 0，无法重放 0，无须重放 0");
        assertThat(text(err)).contains("1 / 1").contains("--after");
        assertThat(run("replay", "D-0", "--database", url)).isEqualTo(1);
    }

    @Test
    void tellsWhatRulesWouldHaveChanged() throws IOException {
        Path rules = folder.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        new RuleBookRecords(store, new Ledger(store)).goLive(RuleFiles.bundled(), NOW, "shipped", "service");
        assertThat(run("impact", "--rules", rules.toString(), "--database", url))
                .isZero();
        assertThat(text(out)).contains("比较 1 件", "没有变化");

        Path seed = rules.resolve("seed/leader-sign-off.drl");
        Files.writeString(seed, Files.readString(seed).replace("@effect( reject )", "@effect( advise )"));
        assertThat(run("impact", "--rules", rules.toString(), "--database", url))
                .isEqualTo(2);
        assertThat(text(out)).contains("三条硬规定原来拦下、现在不再拦下：1 项", "YTBS-2026-0202", decision, "由不通过改为通过");
        out.reset();
        assertThat(run(
                        "impact",
                        "--rules",
                        rules.toString(),
                        "--database",
                        url,
                        "--format",
                        "json",
                        "--since",
                        "2026-10-09"))
                .isZero();
        assertThat(text(out)).contains("\"compared\":0");
        Files.writeString(seed, "rule");
        assertThat(run("impact", "--rules", rules.toString(), "--database", url))
                .isEqualTo(3);
        assertThat(run("verify", "--database", url)).as("nothing was written").isZero();
    }

    @Test
    void namesWhatAReplayDecidesOtherwise() {
        store.jdbc()
                .sql("update decision set content = ?")
                .param(store.jdbc()
                        .sql("select content from decision")
                        .query((row, number) -> new String(row.getBytes(1), UTF_8))
                        .single()
                        .replace("\"REJECTED\"", "\"ACCEPTED\"")
                        .getBytes(UTF_8))
                .update();

        assertThat(run("replay", "--database", url)).isEqualTo(2);
        assertThat(text(out)).contains(decision + "：不一致").contains("/outcome: \"ACCEPTED\" -> \"REJECTED\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update packet set content = x'7b7d'",
                "insert into decision_history (decision, digest, content) select id, 'sha256:0', x'7b7d' from decision",
                "update decision set content = x'7b'",
                "delete from rule_book_file"
            })
    void tellsADamagedArchiveFromADifference(String damage) {
        store.jdbc().sql(damage).update();

        assertThat(run("replay", "--database", url)).isEqualTo(2);
        assertThat(text(out)).contains("一致 0，不一致 0，存档损坏 1，无法重放 0，无须重放 0");
        assertThat(text(err)).contains("请用 verify 查明是哪一行");
    }

    private int run(String... arguments) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLineDoor(console, options -> 1, ArchiveOnly::open, ArchiveOnly::openRecords).run(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
