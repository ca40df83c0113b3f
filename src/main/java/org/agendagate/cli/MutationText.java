package org.agendagate.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.agendagate.language.Mutant;
import org.agendagate.samples.MutationRun;
import tools.jackson.databind.json.JsonMapper;

/** Tells which mistakes in rules no sample notices, and the share noticed of each rule. */
record MutationText(MutationRun run, Language language) {
    String as(Format format) {
        return switch (format) {
            case human -> human();
            case json -> JsonMapper.shared().writeValueAsString(json()) + "\n";
        };
    }

    private String human() {
        StringBuilder text = new StringBuilder();
        run.survivors()
                .forEach(survivor -> text.append(language.of(
                        String.format(
                                Locale.ROOT,
                                "%s:%d:%d: %s 的“%s”%s，没有样例发现；请补一个能分辨的样例\n",
                                survivor.place().file(),
                                survivor.place().line(),
                                survivor.place().column(),
                                survivor.rule().id(),
                                survivor.before(),
                                survivor.change().zh() + become(survivor, "为“%s”")),
                        String.format(
                                Locale.ROOT,
                                "%s:%d:%d: %s: `%s` %s; no sample notices: add one that tells the two apart\n",
                                survivor.place().file(),
                                survivor.place().line(),
                                survivor.place().column(),
                                survivor.rule().id(),
                                survivor.before(),
                                survivor.change().en() + become(survivor, " to `%s`")))));
        run.mutants()
                .forEach((rule, mutants) ->
                        text.append(String.format(Locale.ROOT, "%-6s %3d / %3d\n", rule, run.caught(rule), mutants)));
        int caught = run.total() - run.survivors().size();
        return text.append(language.of(
                        String.format(Locale.ROOT, "改错 %d 处，样例发现 %d 处（%s）\n", run.total(), caught, percent()),
                        String.format(
                                Locale.ROOT,
                                "mistakes made: %d, noticed by samples: %d (%s)\n",
                                run.total(),
                                caught,
                                percent())))
                .toString();
    }

    private static String become(Mutant survivor, String form) {
        return survivor.after().isEmpty() ? "" : form.formatted(survivor.after());
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * run.share());
    }

    private Map<String, Object> json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mutants", run.total());
        tree.put("caught", run.total() - run.survivors().size());
        tree.put("rules", run.mutants().entrySet().stream().map(this::rule).toList());
        tree.put(
                "survivors",
                run.survivors().stream().map(MutationText::survivor).toList());
        return tree;
    }

    private Map<String, Object> rule(Map.Entry<String, Integer> rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ruleId", rule.getKey());
        tree.put("mutants", rule.getValue());
        tree.put("caught", run.caught(rule.getKey()));
        return tree;
    }

    private static Map<String, Object> survivor(Mutant survivor) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", survivor.place().file());
        tree.put("line", survivor.place().line());
        tree.put("column", survivor.place().column());
        tree.put("ruleId", survivor.rule().id());
        tree.put("change", survivor.change().name());
        tree.put("before", survivor.before());
        tree.put("after", survivor.after());
        return tree;
    }
}
