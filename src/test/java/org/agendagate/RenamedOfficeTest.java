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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.records.Databases;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An office of its own: every unit, post and division of the shipped one renamed, every limit changed, and a rule that
 * reports on every item.
 */
class RenamedOfficeTest {
    private static final String ACCEPTED = "samples/seed/leader-sign-off/accepts-item-with-signed-opinion";
    private static final String UNREAD = "samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read";
    private static final String UNSENT = "samples/seed/legal-pre-review/rejects-one-unsent-document-of-five";

    @TempDir
    private Path folder;

    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path rules;

    @BeforeEach
    void rename() throws IOException {
        rules = folder.resolve("rules");
        collectNames();
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            String text = new String(file.getValue(), UTF_8);
            boolean data = file.getKey().startsWith("reference/");
            write(file.getKey(), data ? limits(renamed(text)) : text);
        }
        write("extra/every-item.drl", """
            package extra

            rule "X01 每一个议题都提示"
                @effect( advise )
                @tier( form )
                @title_en( "Every item" )
                @basis( "{office.basis}" )
                @basis_en( "Rules of the office" )
                @verification( founding )
                @actor( "{office.legalDivision}" )
                @actor_en( "the legal division" )
                @reason( "请{office.office}核对。" )
                @reason_en( "to be looked at" )
                @remedy( "请核对。" )
                @remedy_en( "look at it" )
            when
                $item : Item()
            then
                report( $item );
            end
            """);
    }

    @Test
    void passesItsCheck() {
        assertThat(run("check", rules.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("可以使用");
    }

    @Test
    void judgesItsOwnPacketsByItsOwnNames() throws IOException {
        assertThat(decide(ACCEPTED)).doesNotContain("〔G01〕", "〔G02〕", "〔G03〕").contains("〔X01〕", "请某市委办公室核对");
        assertThat(decide(UNREAD))
                .contains("〔G01〕", "依据：某市议题规则：分管领导没有签署意见的", renamed("分管农业农村工作的副省长"))
                .doesNotContain("省委办公厅");
        assertThat(decide(UNSENT)).contains("〔G03〕", "未送政策法规科前置审核（", "送政策法规科；时限");
    }

    @Test
    void serves() {
        try (ConfigurableApplicationContext service = OfficeClock.serve(
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")),
                "--agendagate.rehearsed=" + folder.resolve("rehearsed.json"),
                "--agendagate.demonstration-password-file=" + folder.resolve("password"),
                "--server.port=0",
                "--agendagate.rules=" + rules)) {
            LiveRuleBook live = service.getBean(LiveRuleBook.class);
            assertThat(live.standing().isStale()).isFalse();
            assertThat(live.current().isBarred()).isFalse();
            assertThat(live.current().from()).isEqualTo(rules.toString());
        }
    }

    private void collectNames() {
        RuleBook shipped = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        Set<String> units = new LinkedHashSet<>(shipped.reference().portfolios().units());
        shipped.reference().departments().concerned().forEach(concern -> units.addAll(concern.units()));
        units.addAll(shipped.reference().matters().financeUnits());
        int number = 0;
        for (String unit : units) {
            names.put(unit, "某市第" + ++number + "局");
        }
        shipped.reference().portfolios().leaders().forEach(leader -> {
            names.put(leader.code(), "S-" + names.size());
            names.put(leader.title(), "某市领导" + names.size());
        });
        names.put("省委办公厅法规处", "某市委政策法规科");
        names.put("法规处", "政策法规科");
        names.put("office: 省委办公厅", "office: 某市委办公室");
        names.put("省委办公厅常委会会议议题审核规定", "某市议题规则");
    }

    private String renamed(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }

    /** Every number and time of day that is a limit, and neither a date nor a name. */
    private static String limits(String text) {
        return Pattern.compile("(?m)^(\\s+\\w+: )(\\d{1,7})(?=\\s|$)")
                .matcher(text)
                .replaceAll(limit -> limit.group(1) + (Integer.parseInt(limit.group(2)) + 1))
                .replace("\"17:30\"", "\"16:00\"")
                .replace("clearDays: false", "clearDays: true");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(rules.resolve(file).getParent());
        Files.writeString(rules.resolve(file), text);
    }

    private String decide(String sample) throws IOException {
        Path packet = folder.resolve("packet.json");
        Files.writeString(packet, renamed(Files.readString(Path.of(sample, "packet.json"))));
        assertThat(run("decide", "--rules", rules.toString(), "--at", "2026-09-30T09:00:00+08:00", packet.toString()))
                .isIn(0, 2);
        return out.toString(UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                Clock.fixed(Instant.parse("2026-09-30T01:00:00Z"), ZoneOffset.UTC));
        return new CommandLineDoor(
                        console,
                        options -> {
                            throw new IllegalStateException("not served here");
                        },
                        options -> {
                            throw new IllegalStateException("no database here");
                        },
                        options -> {
                            throw new IllegalStateException("no database here");
                        })
                .run(arguments);
    }
}
