package org.agendagate.offices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.Guard;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Difference;
import org.agendagate.samples.Sample;
import org.agendagate.samples.Samples;
import org.junit.jupiter.api.Test;

/**
 * The second office: a city government's executive meeting, made by {@code init}, with rules of its own in Chinese words.
 * After a change of the shipped rules write its copies anew: {@code mvn -B -q test -Dtest=CityTest -Doffice.write=true}.
 */
class CityTest {
    private static final Path CITY = Path.of("samples/offices/qingxi");
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-09-01T09:00:00+08:00");

    @Test
    void itsShippedPartIsWhatInitWritesForItsAnswers() throws IOException {
        for (Map.Entry<String, String> file : shippedPart().entrySet()) {
            Path path = CITY.resolve("rules").resolve(file.getKey());
            if (Boolean.getBoolean("office.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            } else {
                assertThat(path).hasContent(file.getValue());
            }
        }
    }

    /** The city keeps the rules on signing, agreement and review, secrecy and time, and leaves the others out. */
    private static SortedMap<String, String> shippedPart() {
        SortedMap<String, String> part = new java.util.TreeMap<>();
        OfficeFolder.of(NewCity.answers(), MADE).forEach((path, content) -> {
            String text = new String(content, UTF_8);
            if (path.matches("(seed|integrity|secrecy|time)/.*")) {
                part.put(path, text);
            } else if (path.equals("reference/details.yaml")) {
                part.put(path, text.replace("details: []", """
                    details:
                      - name: deliveredAt
                        type: time
                        label: 材料送达时间
                        meaning: 会议材料送达组成人员的时间
                    """.stripTrailing()));
            } else if (path.equals("reference/lists.yaml")) {
                part.put(path, text.replace("lists: []", """
                    lists:
                      - name: belowUnits
                        label: 须经主管部门报送的单位
                        words: [河东街道办事处]
                    """.stripTrailing()));
            } else if (path.startsWith("reference/")) {
                part.put(path, text);
            }
        });
        return part;
    }

    private static RuleBook city() throws IOException {
        Compilation compilation = Guard.create().admit(RuleFiles.read(CITY.resolve("rules")));
        assertThat(compilation).as(String.valueOf(compilation)).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }

    @Test
    void decidesEverySampleOfTheCityAsExpected() throws IOException {
        Samples samples = new Samples(PacketReader.create(), city());
        List<String> differences = new ArrayList<>();
        List<Sample> all = Samples.list(CITY.resolve("samples"));
        for (Sample sample : all) {
            samples.run(sample).differences().stream()
                    .map(Difference::en)
                    .forEach(line -> differences.add(sample.name() + ": " + line));
        }
        assertThat(differences).isEmpty();
        assertThat(all).hasSizeGreaterThanOrEqualTo(27);
    }

    @Test
    void provesEachOfItsOwnRulesAndNamesNothingOfTheProvince() throws IOException {
        List<Sample> all = Samples.list(CITY.resolve("samples"));

        assertThat(new Samples(PacketReader.create(), city()).unproven(all))
                .extracting(Problem::file)
                .noneMatch(file -> file.startsWith("city/"));
        for (Sample sample : all) {
            assertThat(Files.readString(
                            CITY.resolve("samples").resolve(sample.name()).resolve("decision.json")))
                    .as(sample.name())
                    .doesNotContainPattern("省|常委会");
        }
    }

    @Test
    void theSamplesOfTheProvinceAreNotMixedWithTheCitys() throws IOException {
        assertThat(Samples.list(Path.of("samples")))
                .noneMatch(sample -> sample.name().startsWith("offices/"));
    }
}
