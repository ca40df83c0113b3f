package org.agendagate.offices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A new office from its answers: what is written serves at once, in its own names. */
class OfficeFolderTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-28T10:00:00+08:00");

    @Test
    void whatItWritesIsARuleBookWithoutAWarning() {
        assertThat(OfficeFolder.problemsOf(NewCity.answers())).isEmpty();

        Compilation compilation = RuleBook.compile(rulesOf(OfficeFolder.of(NewCity.answers(), NOW)));

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(((Compilation.Compiled) compilation).warnings()).isEmpty();
    }

    @Test
    void itsThreePacketsAreDecidedInItsOwnNames() throws IOException {
        SortedMap<String, byte[]> files = OfficeFolder.of(NewCity.answers(), NOW);
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(rulesOf(files))).ruleBook();

        assertThat(rejectionsOf(book, Objects.requireNonNull(files.get("packets/accepted.json"))))
                .isEmpty();
        assertThat(rejectionsOf(book, Objects.requireNonNull(files.get("packets/leader-only-read.json"))))
                .extracting(Finding::ruleId)
                .containsExactly("G01");
        assertThat(rejectionsOf(book, Objects.requireNonNull(files.get("packets/finance-not-asked.json"))))
                .extracting(Finding::ruleId)
                .contains("G02");
    }

    @Test
    void nothingOfTheInventedProvinceIsLeft() {
        Map<String, byte[]> files = OfficeFolder.of(NewCity.answers(), NOW);

        files.forEach((path, content) -> {
            if (!path.startsWith("reference/calendar") && !path.endsWith("hints.yaml")) {
                assertThat(new String(content, UTF_8).lines().filter(line -> !line.startsWith("#")))
                        .as(path)
                        .noneMatch(line -> line.matches(".*(省|常委会会议|常委会议事规则|省委|书记).*"));
            }
        });
    }

    @Test
    void theWorkbookIsReadBackAsItWasFilledIn() throws IOException {
        NewOffice read = requireNonNull(OfficeWorkbook.read(filled(NewCity.units())));

        assertThat(OfficeFolder.problemsOf(read)).isEmpty();
        assertThat(OfficeFolder.of(read, NOW))
                .containsOnlyKeys(OfficeFolder.of(NewCity.answers(), NOW).keySet());
        OfficeFolder.of(read, NOW)
                .forEach((path, content) -> assertThat(new String(content, UTF_8))
                        .as(path)
                        .isEqualTo(new String(
                                OfficeFolder.of(NewCity.answers(), NOW).get(path), UTF_8)));
    }

    @Test
    void everyProblemOfTheWorkbookIsToldAtItsCell() throws IOException {
        String[][] units = NewCity.units();
        units[1] = new String[] {"合法性审查科", "科室", ""};
        units[3] = new String[] {"市财政局", "政府部门", ""};

        List<OfficeProblem> problems = OfficeFolder.problemsOf(requireNonNull(OfficeWorkbook.read(filled(units))));

        assertThat(problems)
                .extracting(OfficeProblem::at)
                .containsExactlyInAnyOrder("基本情况!B14", "基本情况!B16", "单位!C3", "单位!A5", "职务!C3");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.zh()).containsPattern("\\p{IsHan}");
            assertThat(problem.en()).isNotBlank();
        });
    }

    @Test
    void whatIsNoSuchWorkbookIsNone() {
        assertThat(OfficeWorkbook.read(new byte[] {'P', 'K', 3, 4})).isNull();
    }

    private static byte[] filled(String[][] units) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(OfficeWorkbook.write()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            NewCity.words()
                    .forEach((question, word) -> workbook.getSheet("基本情况")
                            .getRow(List.of(Question.values()).indexOf(question))
                            .getCell(1)
                            .setCellValue(word));
            for (int index = 0; index < units.length; index++) {
                fill(workbook.getSheet("单位"), index + 1, units[index][0], units[index][2], units[index][1]);
            }
            for (int index = 0; index < NewCity.posts().length; index++) {
                String[] post = NewCity.posts()[index];
                fill(workbook.getSheet("职务"), index + 1, post[0], "", post[1], post[2]);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            (column == 0 ? sheet.createRow(row) : sheet.getRow(row))
                    .createCell(column)
                    .setCellValue(cells[column]);
        }
    }

    private static RuleFiles rulesOf(Map<String, byte[]> files) {
        Map<String, byte[]> rules = new TreeMap<>(files);
        rules.keySet().removeIf(path -> path.endsWith(".json"));
        return RuleFiles.of(rules);
    }

    private static List<Finding> rejectionsOf(RuleBook book, byte[] packet) throws IOException {
        ReadPacket read = (ReadPacket) PacketReader.create().read(packet);
        PacketDecision decision = Gate.decide(read, book, Instant.from(NOW));
        return decision.items().stream()
                .flatMap((ItemDecision item) -> item.findings().stream())
                .filter(finding -> finding.effect() == Effect.REJECT)
                .toList();
    }
}
