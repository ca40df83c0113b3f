package org.agendagate.probes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbedPartTest {
    private static final Map<String, byte[]> SHIPPED = RuleFiles.bundled().contents();

    @Test
    void isAlikeWhereOnlyARuleBesideItChanged() {
        String other = "integrity/discrepancies.drl";
        assertThat(part(edited(other, text(other) + "\n// checked again\n"))).isEqualTo(part(SHIPPED));
    }

    @ParameterizedTest
    @CsvSource({"seed/leader-sign-off.drl", "reference/opinions.yaml", "reference/departments.yaml"})
    void differsWhereWhatProbesLookAtChanged(String file) {
        String note = file.endsWith(".drl") ? "\n// checked again\n" : "\n# checked again\n";
        assertThat(part(edited(file, text(file) + note))).isNotEqualTo(part(SHIPPED));
    }

    @Test
    void differsWhereARuleOfItEndsToday() {
        RuleBook shipped = compiled(SHIPPED);
        RuleBook without = shipped.trying(shipped.rules().stream()
                .filter(rule -> !rule.id().equals("G04"))
                .toList());
        assertThat(ProbedPart.of(without)).isNotEqualTo(ProbedPart.of(shipped));
    }

    private static ProbedPart part(Map<String, byte[]> files) {
        return ProbedPart.of(compiled(files));
    }

    private static RuleBook compiled(Map<String, byte[]> files) {
        return ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
    }

    private static Map<String, byte[]> edited(String file, String text) {
        Map<String, byte[]> edited = new TreeMap<>(SHIPPED);
        edited.put(file, text.getBytes(UTF_8));
        return edited;
    }

    private static String text(String file) {
        return new String(SHIPPED.get(file), UTF_8);
    }
}
