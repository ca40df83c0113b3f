package org.agendagate.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.findings.Wording;
import org.agendagate.language.Rule;
import org.jspecify.annotations.Nullable;

/** Says in words what an edit made of a rule: whoever reads the history sees no text beside it. */
final class RuleTurn {
    private final List<Wording> words = new ArrayList<>();

    private RuleTurn() {}

    /** @param before {@code null} where there was none */
    static Wording of(@Nullable Rule before, @Nullable Rule after) {
        if (before == null) {
            return after == null || after.enabled()
                    ? new Wording("新增", "added")
                    : new Wording("新增（未启用）", "added, switched off");
        } else if (after == null) {
            return new Wording("删除", "deleted");
        }
        return new RuleTurn().compare(before, after);
    }

    private Wording compare(Rule before, Rule after) {
        if (before.enabled() != after.enabled()) {
            add(after.enabled() ? "启用" : "停用", after.enabled() ? "switched on" : "switched off");
        }
        addDay("生效日期", "first day", before.effectiveFrom(), after.effectiveFrom());
        addDay("失效日期", "end", before.expiresOn(), after.expiresOn());
        if (before.header().effect() != after.header().effect()) {
            add(
                    "效果由“%s”改为“%s”"
                            .formatted(
                                    before.header().effect().label(),
                                    after.header().effect().label()),
                    "effect %s instead of %s"
                            .formatted(after.header().effect(), before.header().effect()));
        }
        boolean asksOther = !Demand.of(before).equals(Demand.of(after));
        if (asksOther && !before.name().equals(after.name())) {
            add("编号改作他用：原为“" + before.name() + "”", "the id was that of another rule: " + before.name());
        } else if (asksOther && !conditions(before).equals(conditions(after))) {
            add("条件有改动", "other conditions");
        }
        if (words.isEmpty()) {
            add("文字有改动", "other words");
        }
        return new Wording(
                words.stream().map(Wording::zh).collect(Collectors.joining("；")),
                words.stream().map(Wording::en).collect(Collectors.joining("; ")));
    }

    private static String conditions(Rule rule) {
        return rule.passage().conditions().strip();
    }

    private void addDay(String zh, String en, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (after == null && before != null) {
            add("取消" + zh, en + " taken away");
        } else if (after != null && !after.equals(before)) {
            add(zh + "改为 " + after, en + " is " + after);
        }
    }

    private void add(String zh, String en) {
        words.add(new Wording(zh, en));
    }
}
