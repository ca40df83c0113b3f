package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** Nobody has the G01 that leaves out an opinion not understood without the rule that reports it. */
class ReadingRuleTest {
    private static final Guard GUARD = Guard.create();
    private static final String SIGN_OFF = "seed/leader-sign-off.drl";
    private static final String READING = "integrity/leader-opinion-reading.drl";

    private final Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());

    @Test
    void refusesSignOffWithoutReading() {
        files.remove(READING);
        assertThat(codes()).containsExactly("reading-rule-missing");
    }

    @Test
    void refusesReadingThatOnlyAdvises() {
        edit(READING, "@effect( flag )\n    @desk( meeting_service )", "@effect( advise )");
        assertThat(codes()).containsExactly("reading-rule-missing");
    }

    @Test
    void refusesReadingAtTheWrongDesk() {
        edit(READING, "    @desk( meeting_service )\n", "");
        assertThat(codes()).containsExactly("reading-rule-missing");
    }

    @Test
    void refusesReadingOfSomeLeadersOnly() {
        edit(READING, "awaitsReading )", "awaitsReading, inCharge )");
        assertThat(codes()).containsExactly("reading-rule-missing");
    }

    @Test
    void leavesSignOffAsItWasBeforeToWhoeverKeepsIt() {
        edit(SIGN_OFF, ", !awaitsReading )", " )");
        assertThat(codes()).isEmpty();
        files.remove(READING);
        assertThat(codes()).isEmpty();
    }

    private void edit(String file, String words, String others) {
        String text = new String(files.get(file), UTF_8);
        assertThat(text).contains(words);
        files.put(file, text.replace(words, others).getBytes(UTF_8));
    }

    private Iterable<String> codes() {
        return GUARD.admit(RuleFiles.of(files)) instanceof Compilation.Refused refused
                ? refused.problems().stream().map(Problem::code).toList()
                : java.util.List.of();
    }
}
