package org.agendagate.facts;

import java.time.LocalDate;
import org.agendagate.packet.StepConclusion;
import org.agendagate.reference.DecisionStep;
import org.jspecify.annotations.Nullable;

/** A statutory step of a major decision. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "决策环节：重大行政决策填报的每个法定环节一条",
        en = "a statutory step of a major decision",
        at = "/items/0/majorDecision/riskAssessment")
public record Step(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "环节", en = "which step", from = ".", values = DecisionStep.class, example = "RISK_ASSESSMENT")
        String kind,

        @Meaning(zh = "需要", en = "is required", from = "required")
        boolean required,

        @Meaning(zh = "已完成", en = "is done", from = "done") boolean done,

        @Meaning(
                zh = "结论；没有填写为空",
                en = "conclusion; absent where not given",
                from = "conclusion",
                values = StepConclusion.class,
                example = "CONTROLLABLE")
        @Nullable
        String conclusion,

        @Meaning(zh = "天数；没有填写为空", en = "how many days it took; absent where not given", from = "days", example = "30")
        @Nullable
        Integer days,

        @Meaning(
                zh = "未开展或缩短的理由；没有填写为空",
                en = "reason why it was left out or cut short; absent where not given",
                from = "reason",
                example = "应急处置")
        @Nullable
        String reason,

        @Meaning(
                zh = "送审日期；没有填写为空",
                en = "day on which it was sent; absent where not given",
                from = "sentOn",
                example = "2026-09-01")
        @Nullable
        LocalDate sentOn,

        @Meaning(
                zh = "要求完成日期；没有填写为空",
                en = "day on which it is wanted; absent where not given",
                from = "requiredOn",
                example = "2026-09-11")
        @Nullable
        LocalDate requiredOn,

        @Meaning(zh = "佐证材料；没有填写为空", en = "evidence; absent where not given", from = "evidence", example = "评估报告.pdf")
        @Nullable
        String evidence)
        implements Fact {}
