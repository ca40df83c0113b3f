package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.agendagate.rules.RuleChanges.Kind;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.junit.jupiter.api.Test;

/** What became of rules, in words. */
class RuleChangesTest {
    private static final String FILE = "integrity/cross-portfolio-leaders.drl";
    private static final String OTHER = "integrity/leader-opinion-content.drl";
    private static final RuleFiles BEFORE = RuleFiles.bundled();

    @Test
    void saysThatARuleIsSwitchedOff() {
        assertThat(change(text -> text.replaceFirst("\nwhen\n", "\n    enabled false\nwhen\n"))
                        .zh())
                .isEqualTo("停用");
    }

    @Test
    void saysThatARuleIsDeleted() {
        Map<String, byte[]> files = new TreeMap<>(BEFORE.contents());
        files.remove(FILE);
        assertThat(RuleChanges.between(BEFORE, RuleFiles.of(files)).rules()).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.zh()).isEqualTo("删除");
        });
        assertThat(RuleChanges.between(RuleFiles.of(files), BEFORE).rules())
                .extracting(RuleChange::zh)
                .containsOnly("新增");
    }

    @Test
    void saysThatAnIdIsAnotherRulesNow() {
        String other =
                new String(BEFORE.contents().get(OTHER), UTF_8).replaceFirst("rule \"G[0-9A-Z]+ ", "rule \"G06 ");

        assertThat(change(text -> other).zh()).contains("编号改作他用", "交叉事项");
    }

    @Test
    void saysThatTheEffectIsAnotherOrOnlyTheWords() {
        assertThat(change(text -> text.replaceFirst("@effect\\( reject \\)", "@effect( advise )"))
                        .zh())
                .isEqualTo("效果由“不予上会”改为“提示”");
        RuleChange words = change(text -> text.replaceFirst("@reason\\( \"", "@reason( \"经查，"));
        assertThat(words.zh()).isEqualTo("文字有改动");
        assertThat(words.en()).isEqualTo("other words");
    }

    private static RuleChange change(UnaryOperator<String> edit) {
        Map<String, byte[]> files = new TreeMap<>(BEFORE.contents());
        files.computeIfPresent(
                FILE, (path, text) -> edit.apply(new String(text, UTF_8)).getBytes(UTF_8));
        return RuleChanges.between(BEFORE, RuleFiles.of(files)).rules().stream()
                .filter(change -> change.id().equals("G06"))
                .findFirst()
                .orElseThrow();
    }
}
