package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.agendagate.markings.Markings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingsReaderTest {
    @Test
    void shipsWithWhatCountsInEveryOffice() {
        Markings shipped = markings(null);
        assertThat(shipped.in("机密★20年\n关于某某事项的方案")).isTrue();
        assertThat(shipped.in("本件属于工作秘密。")).isFalse();
        assertThat(shipped.in("内部明电")).isFalse();
    }

    @Test
    void takesNothingAwayFromWhatIsBuiltIn() {
        Markings own = markings("additions: [内部明电]\nworkSecrets: false\n");
        assertThat(own.in("机密★20年\n关于某某事项的方案")).isTrue();
        assertThat(own.in("通知（內部 明電）")).isTrue();
        assertThat(own.inName("内部明电 第3号.docx")).isTrue();
    }

    @Test
    void refusesWorkSecretsWhereTheOfficeSaysSo() {
        Markings own = markings("workSecrets: true\n");
        assertThat(own.in("工作秘密\n关于某某事项的方案")).isTrue();
        assertThat(own.in("健全工作秘密管理制度")).isFalse();
        assertThat(own.declaredBy("WORK_SECRET")).isTrue();
    }

    @Test
    void doesWithoutTheFile() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.remove("reference/markings.yaml");
        assertThat(RuleBook.compile(RuleFiles.of(files))).isInstanceOf(Compilation.Compiled.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "additions: [密] | 1:13 | reference-marking-too-short",
                "additions: [内部明电, 国家秘密] | 1:19 | reference-marking-in-prose",
                "additions: [保 密 工 作] | 1:13 | reference-marking-in-prose",
                "additions: [涉密] | 1:13 | reference-marking-in-prose",
                "additions: 内部明电 | 1:12 | reference-not-a-list",
                "additions: ['', 内部明电] | 1:13 | reference-blank-word",
                "workSecrets: 是 | 1:14 | reference-not-a-flag",
                "workSecret: true | 1:1 | reference-unknown-entry-near",
                "removals: [机密] | 1:1 | reference-unknown-entry",
            })
    void saysWhereAndWhatIsWrong(String yaml, String place, String code) {
        List<Problem> problems = ((Compilation.Refused) compile(yaml)).problems();
        assertThat(problems)
                .filteredOn(problem -> problem.file().equals("reference/markings.yaml"))
                .anySatisfy(problem -> {
                    assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    private static Markings markings(@Nullable String yaml) {
        return ((Compilation.Compiled) compile(yaml)).ruleBook().markings();
    }

    private static Compilation compile(@Nullable String yaml) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        if (yaml != null) {
            files.put("reference/markings.yaml", yaml.getBytes(UTF_8));
        }
        return RuleBook.compile(RuleFiles.of(files));
    }
}
