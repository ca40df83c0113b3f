package org.agendagate.reload;

import java.util.Arrays;
import java.util.Locale;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.ProblemCode;

/** What can keep well-formed rules from going live, in words for whoever edited them. */
enum Trouble {
    RULES_UNREADABLE(
            "规则文件无法读取：%s；请检查目录、文件和权限", "cannot be read: %s; check the directory, the file and its permissions"),
    RULES_FAILED("系统无法处理这些规则，请联系系统管理员查看日志", "the rules cannot be processed; ask the operator to look at the log"),
    NOT_ARCHIVED(
            "记录库暂时不可用，修改尚未生效，恢复后自动生效",
            "the records cannot be reached, so the edit is not live; it is tried again by itself"),
    SEED_RULE_MISSING(
            "三条硬规定之一 `%s` 不见了；硬规定不能删除、改号，请恢复",
            "`%s`, one of the rules without exception, is gone; it can neither be deleted nor renumbered, restore it"),
    SEED_RULE_CHANGED(
            "`%s` 是三条硬规定之一，其条件、效果、层级、启用和生效失效日期不能改动，请恢复",
            "`%s` is one of the rules without exception: its conditions, effect, tier, dates and switch cannot be"
                    + " changed; restore them"),
    READING_RULE_MISSING(
            "`%s` 把表述不明的领导意见留给 `%s` 处理，但是没有 `%2$s`，或者它的条件、效果、由谁核有改动；请恢复 `%2$s`",
            "`%s` leaves an opinion that was not understood to `%s`, but there is no `%2$s`, or its conditions, effect"
                    + " or desk were changed; restore `%2$s`"),
    SEED_SAMPLE_DIFFERS(
            "三条硬规定在随程序提供的样例上判定有变，修改不能生效，请联系系统管理员：%s",
            "the rules without exception judge a sample that comes with the program otherwise, so the edit cannot go"
                    + " live; tell the operator: %s"),
    RULE_SWAYED(
            "规则 `%s` 单独运行与同其他规则一起运行结果不同（样例 `%s`），不能生效；请联系系统管理员",
            "rule `%s` finds something else alone than among the others (sample `%s`) and cannot go live; tell the"
                    + " operator"),
    RULE_FAILED(
            "规则 `%s` 运行出错（%s），不能生效：请改正或者停用该规则，并请系统管理员查看日志",
            "rule `%s` fails (%s) and cannot go live: correct it or switch it off, and have the log looked at"),
    CALENDAR_MISSING_FOR_RULE(
            Severity.NOTE,
            "规则 `%s` 自 %s 起适用，缺少 %s 年工作日历，当日的判定没有试运行；通知发布后请补上该年工作日历",
            "rule `%s` counts from %s on; without a calendar of %s it was not tried on that day; add the calendar once"
                    + " it is published"),
    RULE_TRIED(
            Severity.NOTE,
            "规则 `%s` 有改动：试运行样例 %d 个，由它报告的 %d 个，改动前 %d 个；%s",
            "rule `%s` changed: of %d samples it reports on %d, before on %d; %s"),
    RULE_UNTRIED(
            Severity.WARNING,
            "规则 `%s` 有改动，试运行的 %d 个样例都不涉及它，改动的效果没有得到验证；请补一个应当由它报告的样例",
            "rule `%s` changed, and none of the %d samples touches it, so that nothing shows what the change does; add"
                    + " a sample that it must report"),
    RULE_REPORTS_ON_ALL(
            Severity.WARNING,
            "规则 `%s` 在试运行的全部 %d 个样例上都报告，请确认条件是否写宽了",
            "rule `%s` reports on all of the %d samples; see whether its conditions are too wide"),
    REFERENCE_DELETED(
            Severity.WARNING,
            "这个参考数据文件不再存在，所载内容不再适用：若不是有意删除，请恢复",
            "this reference file is gone, and what it said no longer holds: restore it unless it was deleted on"
                    + " purpose"),
    RULE_DELETED(
            Severity.WARNING,
            "规则 `%s`（%s）不再存在：若不是有意删除，请恢复；文件可能没有写完或者没有拷全",
            "rule `%s` (%s) is gone: restore it unless it was deleted on purpose; a file may be half written or"
                    + " missing"),
    RULE_SWITCHED_OFF(
            Severity.WARNING,
            "规则 `%s`（%s）不再适用：已停用或者已过失效日期，请确认",
            "rule `%s` (%s) is switched off or has expired; see" + " whether that is meant"),
    ID_USED_AGAIN(
            Severity.WARNING,
            "编号 `%s` 原是“%s”，现用于另一条规则“%s”：编号公布后不应改作他用，请换一个编号",
            "the id `%s` was that of another rule (%s), and is used for %s now: choose a new id"),
    SAMPLE_DIFFERS(Severity.WARNING, "样例的判定有变，请核对：%s", "a sample gets another decision, see whether it should: %s"),
    SAMPLES_UNREADABLE(Severity.WARNING, "样例文件夹无法读取：%s", "the folder of samples cannot be read: %s");

    private final Severity severity;
    private final String zh;
    private final String en;

    Trouble(String zh, String en) {
        this(Severity.ERROR, zh, en);
    }

    Trouble(Severity severity, String zh, String en) {
        this.severity = severity;
        this.zh = zh;
        this.en = en;
    }

    ProblemCode problemCode() {
        return ProblemCode.ofFormats(code(), severity, zh, en);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem in(String file, Object... words) {
        return at(new Place(file, 1, 1), words);
    }

    /** With a word that is another in each language. */
    Problem in(String file, Bilingual word) {
        return new Problem(
                file,
                1,
                1,
                severity,
                code(),
                String.format(Locale.ROOT, zh, word.zh()),
                String.format(Locale.ROOT, en, word.en()));
    }

    /** With further words, the last of which is another in each language. */
    Problem at(Place place, Bilingual last, Object... words) {
        Object[] zhWords = Arrays.copyOf(words, words.length + 1);
        Object[] enWords = Arrays.copyOf(words, words.length + 1);
        zhWords[words.length] = last.zh();
        enWords[words.length] = last.en();
        return new Problem(
                place.file(),
                place.line(),
                place.column(),
                severity,
                code(),
                String.format(Locale.ROOT, zh, zhWords),
                String.format(Locale.ROOT, en, enWords));
    }

    /** A word in each language. */
    record Bilingual(String zh, String en) {}

    Problem at(Place place, Object... words) {
        return new Problem(
                place.file(),
                place.line(),
                place.column(),
                severity,
                code(),
                String.format(Locale.ROOT, zh, words),
                String.format(Locale.ROOT, en, words));
    }
}
