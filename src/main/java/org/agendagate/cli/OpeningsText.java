package org.agendagate.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.agendagate.facts.Facts;
import org.agendagate.probes.Opening;
import org.agendagate.probes.Probes;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What rules let pass that earlier ones stopped, for reading.
 *
 * @param version of the earlier ones; {@code null} where there were none to compare with
 */
record OpeningsText(@Nullable String version, List<Opening> all) {
    private static final int SHOWN = 50;

    static OpeningsText none() {
        return new OpeningsText(null, List.of());
    }

    static OpeningsText against(@Nullable RuleBook earlier, RuleBook ruleBook, Clock clock) {
        return earlier == null
                ? none()
                : new OpeningsText(
                        earlier.version(),
                        Probes.openings(earlier, ruleBook, LocalDate.now(clock.withZone(Facts.ZONE))));
    }

    void print(PrintStream out, Language language) {
        if (version == null) {
            out.println(language.of(
                    "没有可以比对的规则：没有用 --against 指定，也没有上次试运行的规则",
                    "no rules to compare with: none are named by --against, and none were rehearsed before"));
        } else if (all.isEmpty()) {
            out.println(language.of(
                    "与 %s 相比，三条硬规定没有放宽".formatted(version),
                    "compared with %s, the rules without exception let nothing more pass".formatted(version)));
        } else {
            out.println(language.of(
                    String.format(Locale.ROOT, "与 %s 相比，三条硬规定有 %d 种情形原来拦下、现在不再拦下，请逐项核对：", version, all.size()),
                    String.format(
                            Locale.ROOT,
                            "compared with %s, the rules without exception let pass %d cases that they stopped; look at each:",
                            version,
                            all.size())));
            all.stream().limit(SHOWN).forEach(opening -> out.println("  " + language.of(opening.zh(), opening.en())));
            if (all.size() > SHOWN) {
                out.println(language.of(
                        String.format(Locale.ROOT, "  另有 %d 种，用 --format json 全部列出", all.size() - SHOWN),
                        String.format(
                                Locale.ROOT, "  and %d more, all of them with --format json", all.size() - SHOWN)));
            }
        }
    }
}
