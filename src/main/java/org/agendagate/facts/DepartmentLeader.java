package org.agendagate.facts;

/** A leader in charge of a department that is concerned by an item, was asked, or has answered. */
@Meaning(
        zh = "部门分管领导：有关的、会办的、已征求或者已答复意见的部门的每位分管领导一条",
        en = "a leader in charge of a department that is concerned, was asked, or has answered",
        at = "/items/0")
public record DepartmentLeader(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "部门", en = "the department", example = "省财政厅")
        String department,

        @Meaning(zh = "领导代号", en = "code of the leader", example = "L-财政")
        String code,

        @Meaning(zh = "领导职务", en = "post of the leader", example = "分管财政工作的副省长")
        String title,

        @Meaning(zh = "同时分管主办单位", en = "is in charge of the lead unit too")
        boolean ofLeadUnit,

        @Meaning(zh = "在申报表上有签名的意见", en = "has a signed opinion on the form", from = "leaderOpinions")
        boolean heard,

        @Meaning(zh = "不能到会", en = "cannot attend the meeting", from = "/meeting/absentLeaders")
        boolean absent)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }
}
