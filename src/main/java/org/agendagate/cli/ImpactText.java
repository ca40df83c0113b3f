package org.agendagate.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agendagate.proposals.Flip;
import org.agendagate.proposals.Impact;

/** Tells what rules would have changed in the records, for people. */
record ImpactText(Impact impact, Language language) {
    private static final int SHOWN = 50;

    String human() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "现行有效的报送包：比较 %d 件，无从比较 %d 件，涉密退回（未留存）%d 件",
                "packets that stand: %d compared, %d not comparable, %d refused for secrecy (nothing is kept)",
                impact.compared(),
                impact.notCompared(),
                impact.classified());
        if (!impact.opening().isEmpty()) {
            line(
                    text,
                    "三条硬规定原来拦下、现在不再拦下：%d 项",
                    "stopped by G01 to G03 before and no longer: %d",
                    impact.opening().size());
            flips(text, impact.opening());
        }
        for (Flip.Kind kind : Flip.Kind.values()) {
            if (impact.count(kind) > 0) {
                line(
                        text,
                        "%3$s：%1$d 项，待生效、到期后另有 %2$d 项",
                        "%4$s: %1$d, and %2$d once dated rules count",
                        impact.counts().getOrDefault(kind, 0L),
                        impact.ahead().getOrDefault(kind, 0L),
                        kind.zh(),
                        kind.en());
            }
        }
        impact.byRule()
                .forEach((rule, turn) -> line(
                        text,
                        "  %s 新增报告 %d，不再报告 %d",
                        "  %s newly reported %d, no longer %d",
                        rule,
                        turn.come(),
                        turn.gone()));
        counts(text, language.of("按单位", "by unit"), impact.byUnit());
        counts(text, language.of("按会议", "by meeting"), impact.byMeeting());
        flips(
                text,
                impact.flips().stream()
                        .filter(flip ->
                                flip.kind() != Flip.Kind.WORDS && flip.opened().isEmpty())
                        .toList());
        if (!impact.program().isEmpty()) {
            line(
                    text,
                    "同一规则下只因程序更新而与当时记录不同的：%d 项（与规则改动无关）",
                    "changed by a newer program alone, by the same rules: %d",
                    impact.program().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        impact.reasons().stream()
                .limit(SHOWN)
                .forEach(not -> line(text, "  %s：%s", "  %s: %3$s", not.packetNo(), not.zh(), not.en()));
        if (impact.isNone()) {
            line(text, "结论和理由都没有变化", "nothing changes but words");
        }
        return text.toString();
    }

    private void flips(StringBuilder text, List<Flip> flips) {
        flips.stream()
                .limit(SHOWN)
                .forEach(flip -> line(
                        text,
                        "  %1$s %2$s %3$s %4$s：%5$s%7$s%8$s",
                        "  %1$s %2$s %3$s %4$s: %6$s%7$s%9$s",
                        flip.packetNo(),
                        flip.itemNo(),
                        flip.unit(),
                        flip.decision(),
                        flip.kind().zh(),
                        flip.kind().en(),
                        signs(flip),
                        flip.ahead() ? "（待生效、到期后）" : "",
                        flip.ahead() ? " (once dated rules count)" : ""));
        if (flips.size() > SHOWN) {
            line(text, "  另有 %d 项，见 --format json", "  and %d more, see --format json", flips.size() - SHOWN);
        }
    }

    private static String signs(Flip flip) {
        StringBuilder signs = new StringBuilder();
        flip.gone().forEach(rule -> signs.append(" -").append(rule));
        flip.come().forEach(rule -> signs.append(" +").append(rule));
        return signs.toString();
    }

    private void counts(StringBuilder text, String head, Map<String, Long> counts) {
        counts.forEach((name, count) -> text.append(String.format(Locale.ROOT, "  %s %s %d\n", head, name, count)));
    }

    private void line(StringBuilder text, String zh, String en, Object... words) {
        text.append(String.format(Locale.ROOT, language.of(zh, en), words)).append('\n');
    }
}
