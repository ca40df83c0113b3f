package org.agendagate.rules;

import java.util.Locale;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.ProblemCode;

/**
 * What every office's data must hold, whatever else it says: the closed list of what keeps well-formed data from being
 * used. Each with what holds, for the guide, and with the words for whoever broke it.
 */
public enum Invariant {
    EMPTY_KIND(
            "“阅”“圈阅”等阅知，批转、转请、阅处等转办，空白、仅有签名、意见不明确的，都不作为签署意见：不列入 `countsAsOpinion`",
            "`%s` 只是阅知、转办、空白或者意见不明确，任何单位都不能作为签署意见，请从 `countsAsOpinion` 中删除",
            "`%s` says that the paper was read, passed on or left empty; no office may count it as a signed opinion:"
                    + " remove it from `countsAsOpinion`"),
    EMPTY_PHRASE(
            "同上：这些用语不列为作数的意见（同意、附条件、缓办、不同意等）的用语",
            "“%s”只说明已阅、转办或者没有意见，不能列为 `%s` 的用语，请删除，或者改列 `readMarks`、`FORWARD`",
            "`%s` only says that the paper was read, passed on or left empty and cannot be a phrase of `%s`: remove it,"
                    + " or list it under `readMarks` or `FORWARD`"),
    EMPTY_OPINION(
            "整条意见只说明已阅、转办或者没有意见的（例如“转请财政厅阅处”），不因所列用语而作为签署意见",
            "按所列用语，“%s”会被当作签署意见，请删除或者改写这里的用语",
            "by the phrases listed, `%s` would be taken for a signed opinion: remove or change the phrase here"),
    MATTER_MISSING(
            "人、财、物（`PERSONNEL`、`MONEY`、`PROPERTY`）始终须有一致或者倾向性意见",
            "硬规定 `G02` 的范围须包含人、财、物，`needsAgreement` 缺少 `%s`，请补上",
            "`G02`, one of the rules without exception, is for people, money and property: put `%s` back into"
                    + " `needsAgreement`"),
    NOBODY_CONCERNED(
            "须有一致意见的每一类事项，都在 `concerned` 中列明至少一个有关部门",
            "`%s` 须有一致或者倾向性意见，但是没有列明任何有关部门，请在 `concerned` 中写明 `when: %1$s` 和 `units`",
            "departments must agree on `%s`, but none is concerned by it: list one under `concerned` with"
                    + " `when: %1$s` and its `units`"),
    NO_LEGAL_DIVISION(
            "至少列明一个法规处的名称",
            "没有列明法规处的名称，硬规定 `G03` 无从认定，请在 `divisions` 中写明，例如 `[法规处]`",
            "no name of the legal division is listed, without which `G03` can tell nothing: name it in `divisions`,"
                    + " such as `[法规处]`"),
    LEGAL_DIVISION_UNLISTED(
            "有单位和分工名录的，所列法规处至少有一个是名录所列的本机关单位（不是外部单位）",
            "法规处须是名录所列的本机关单位，`divisions` 所列的“%s”都不是，请改正，或者在 directory.yaml 的 `units` 中列明其中一个",
            "the legal division has to be a unit of the house that the directory lists, which of `divisions` (%s) none is:"
                    + " correct it, or list one of them under `units` in directory.yaml");

    private final String held;
    private final String zh;
    private final String en;

    Invariant(String held, String zh, String en) {
        this.held = held;
        this.zh = zh;
        this.en = en;
    }

    /** What holds, in Chinese, as the guide says it. */
    public String held() {
        return held;
    }

    public ProblemCode problemCode() {
        return ProblemCode.ofFormats(code(), Severity.ERROR, zh, en);
    }

    private String code() {
        return "invariant-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem at(Place place, Object... words) {
        return new Problem(
                place.file(),
                place.line(),
                place.column(),
                Severity.ERROR,
                code(),
                String.format(Locale.ROOT, zh, words),
                String.format(Locale.ROOT, en, words));
    }
}
