package org.agendagate.reload;

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
    SEED_SAMPLE_DIFFERS(
            "三条硬规定在随程序提供的样例上判定有变，修改不能生效，请联系系统管理员：%s",
            "the rules without exception judge a sample that comes with the program otherwise, so the edit cannot go"
                    + " live; tell the operator: %s"),
    RULE_SWAYED(
            "规则 `%s` 单独运行与同其他规则一起运行结果不同（样例 `%s`），不能生效；请联系系统管理员",
            "rule `%s` finds something else alone than among the others (sample `%s`) and cannot go live; tell the"
                    + " operator"),
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
