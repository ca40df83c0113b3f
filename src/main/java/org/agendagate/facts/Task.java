package org.agendagate.facts;

import java.time.LocalDate;
import java.util.List;
import org.agendagate.packet.DueKind;
import org.jspecify.annotations.Nullable;

/** A proposed task as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "任务填报：每件拟议任务的填报内容", en = "a proposed task as it was declared", at = "/items/0/actionItems/0")
public record Task(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "任务序号", en = "number of the task", from = "seq", example = "1")
        int number,

        @Meaning(zh = "任务内容", en = "what is to be done", from = "content", example = "印发办法")
        String content,

        @Meaning(zh = "牵头处室", en = "lead divisions", from = "leadDivisions", example = "综合处")
        List<String> leadDivisions,

        @Meaning(zh = "配合处室", en = "other divisions", from = "coDivisions", example = "法规处")
        List<String> coDivisions,

        @Meaning(
                zh = "责任岗位；没有填写为空",
                en = "post responsible; absent where not given",
                from = "responsiblePost",
                example = "处长")
        @Nullable
        String post,

        @Meaning(
                zh = "责任人；没有填写为空",
                en = "person responsible; absent where not given",
                from = "responsiblePerson",
                example = "处长甲")
        @Nullable
        String person,

        @Meaning(
                zh = "时限类型；没有填写为空",
                en = "kind of limit; absent where not given",
                from = "due/kind",
                values = DueKind.class,
                example = "DATE")
        @Nullable
        String dueKind,

        @Meaning(
                zh = "完成日期；没有填写为空",
                en = "day by which; absent where not given",
                from = "due/date",
                example = "2026-10-31")
        @Nullable
        LocalDate dueOn,

        @Meaning(
                zh = "完成的工作日数；没有填写为空",
                en = "working days; absent where not given",
                from = "due/workingDays",
                example = "5")
        @Nullable
        Integer dueDays,

        @Meaning(
                zh = "成果形式；没有填写为空",
                en = "form of the result; absent where not given",
                from = "resultForm",
                example = "印发文件")
        @Nullable
        String result,

        @Meaning(
                zh = "反馈对象；没有填写为空",
                en = "whom to report to; absent where not given",
                from = "reportTo",
                example = "督查室")
        @Nullable
        String reportTo)
        implements Fact {
    public Task {
        leadDivisions = List.copyOf(leadDivisions);
        coDivisions = List.copyOf(coDivisions);
    }
}
