package org.agendagate.cli;

import java.util.List;
import java.util.Locale;
import org.agendagate.samples.RuleSamples;
import tools.jackson.databind.json.JsonMapper;

/** Tells how many samples show each rule, as a table that a note or a page can take as it is. */
record RuleSamplesText(List<RuleSamples> rules, int samples, Language language) {
    String as(Format format) {
        return switch (format) {
            case human -> human();
            case json -> JsonMapper.shared().writeValueAsString(rules) + "\n";
        };
    }

    private String human() {
        StringBuilder text = new StringBuilder(language.of(
                "| 规则 | 报告 | 不报告 | 其中临界 | 其他文件夹中报告 |\n",
                "| rule | reports | silent | of these at a boundary | reports elsewhere |\n"));
        text.append("|---|---|---|---|---|\n");
        rules.forEach(rule -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |\n",
                rule.rule(),
                rule.reporting(),
                rule.silent(),
                rule.boundary(),
                rule.elsewhere())));
        return text.append(language.of(
                        String.format(Locale.ROOT, "规则 %d 条，样例 %d 个\n", rules.size(), samples),
                        String.format(Locale.ROOT, "%d rules, %d samples\n", rules.size(), samples)))
                .toString();
    }
}
