package org.agendagate.facts;

import java.math.BigDecimal;
import org.agendagate.packet.ClearanceState;
import org.jspecify.annotations.Nullable;

/** A project as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "项目填报：填报了项目的，每个议题一条", en = "a project as it was declared", at = "/items/0/project")
public record ProjectForm(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "政府投资", en = "government investment", from = "governmentInvestment")
        boolean governmentInvestment,

        @Meaning(zh = "涉密项目", en = "a secret project", from = "secretProject")
        boolean secretProject,

        @Meaning(
                zh = "项目代码；没有填写为空",
                en = "project code; absent where not given",
                from = "projectCode",
                example = "2609-000000-04-01-000001")
        @Nullable
        String projectCode,

        @Meaning(
                zh = "可研批复文号；没有填写为空",
                en = "number of the feasibility approval; absent where not given",
                from = "feasibilityApproval",
                example = "明发改〔2026〕8号")
        @Nullable
        String feasibilityApproval,

        @Meaning(
                zh = "可研批复估算（元）；没有填写为空",
                en = "approved estimate in yuan; absent where not given",
                from = "approvedFeasibilityYuan",
                example = "210000000")
        @Nullable
        BigDecimal approvedYuan,

        @Meaning(
                zh = "概算（元）；没有填写为空",
                en = "estimate in yuan; absent where not given",
                from = "estimateYuan",
                example = "218000000")
        @Nullable
        BigDecimal estimateYuan,

        @Meaning(
                zh = "概算核定文号；没有填写为空",
                en = "number of the approval of the estimate; absent where not given",
                from = "estimateApproval",
                example = "明发改〔2026〕9号")
        @Nullable
        String estimateApproval,

        @Meaning(
                zh = "超估算报批文号；没有填写为空",
                en = "number of the approval of the excess; absent where not given",
                from = "excessApproval",
                example = "明发改〔2026〕10号")
        @Nullable
        String excessApproval,

        @Meaning(
                zh = "用地手续；没有填写为空",
                en = "state of the land clearance; absent where not given",
                from = "landUse",
                values = ClearanceState.class,
                example = "DONE")
        @Nullable
        String landUse,

        @Meaning(
                zh = "环评手续；没有填写为空",
                en = "state of the environmental clearance; absent where not given",
                from = "environment",
                values = ClearanceState.class,
                example = "DONE")
        @Nullable
        String environment,

        @Meaning(
                zh = "资金来源；没有填写为空",
                en = "where the money comes from; absent where not given",
                from = "fundingSource",
                example = "省级预算内投资")
        @Nullable
        String fundingSource)
        implements Fact {}
