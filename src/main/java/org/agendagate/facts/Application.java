package org.agendagate.facts;

import java.util.List;
import org.agendagate.packet.Secrecy;
import org.jspecify.annotations.Nullable;

/** What the form of an item says. As the packet says it, unlike what follows from it. */
@Meaning(zh = "申报内容：一个议题申报表上的文字和说明，每个议题一条", en = "what the form of an item says", at = "/items/0")
public record Application(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "英文名称；没有填写为空",
                en = "title in English; absent where not given",
                from = "titleEn",
                example = "Measures on Open Government")
        @Nullable
        String titleEn,

        @Meaning(
                zh = "议题的密级声明；没有填写为空",
                en = "declared secrecy of the item; absent where not given",
                from = "secrecy",
                values = Secrecy.class,
                example = "NON_SECRET")
        @Nullable
        String itemSecrecy,

        @Meaning(
                zh = "提请事项说明；没有填写为空",
                en = "what is asked, in words; absent where not given",
                from = "askText",
                example = "请审定")
        @Nullable
        String askText,

        @Meaning(zh = "需议定事项", en = "points to be decided", from = "decisionPoints", example = "同意印发")
        List<String> points,

        @Meaning(zh = "背景；没有填写为空", en = "background; absent where not given", from = "background", example = "为落实有关部署")
        @Nullable
        String background,

        @Meaning(zh = "依据；没有填写为空", en = "basis; absent where not given", from = "basis", example = "有关规定第十条") @Nullable
        String basis,

        @Meaning(zh = "内容摘要；没有填写为空", en = "summary; absent where not given", from = "summary", example = "共五章二十条")
        @Nullable
        String summary,

        @Meaning(
                zh = "拟办意见；没有填写为空",
                en = "proposed decision; absent where not given",
                from = "proposedDecision",
                example = "拟同意")
        @Nullable
        String proposedDecision,

        @Meaning(zh = "备选方案", en = "options", from = "options", example = "方案一")
        List<String> options,

        @Meaning(
                zh = "来源；没有填写为空",
                en = "where the item comes from; absent where not given",
                from = "source",
                example = "年度工作要点")
        @Nullable
        String source,

        @Meaning(zh = "申报为紧急", en = "declared urgent", from = "urgent")
        boolean urgent,

        @Meaning(
                zh = "紧急原因；没有填写为空",
                en = "reason for urgency; absent where not given",
                from = "urgencyReason",
                example = "防汛形势紧急")
        @Nullable
        String urgencyReason,

        @Meaning(
                zh = "公开属性；没有填写为空",
                en = "whether it may be published; absent where not given",
                from = "publicity",
                example = "主动公开")
        @Nullable
        String publicity,

        @Meaning(zh = "知悉范围", en = "who may know", from = "knowScope", example = "参会人员")
        List<String> knowScope,

        @Meaning(zh = "材料清单", en = "list of materials", from = "manifest", example = "请示.docx")
        List<String> manifest,

        @Meaning(
                zh = "汇报人姓名；没有填写为空",
                en = "name of the reporter; absent where not given",
                from = "reporter/name",
                example = "汇报人甲")
        @Nullable
        String reporterName,

        @Meaning(
                zh = "汇报人职务；没有填写为空",
                en = "post of the reporter; absent where not given",
                from = "reporter/post",
                example = "省水利厅副厅长")
        @Nullable
        String reporterPost,

        @Meaning(
                zh = "非主要负责人汇报的批准；没有填写为空",
                en = "leave for somebody else to report; absent where not given",
                from = "reporter/approval",
                example = "秘书长批准")
        @Nullable
        String reporterApproval)
        implements Fact {
    public Application {
        points = List.copyOf(points);
        options = List.copyOf(options);
        knowScope = List.copyOf(knowScope);
        manifest = List.copyOf(manifest);
    }

    @Override
    public String itemAt() {
        return at;
    }
}
