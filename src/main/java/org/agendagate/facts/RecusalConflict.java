package org.agendagate.facts;

/** Somebody who must not take part in an item. */
@Meaning(
        zh = "应回避人员：申报的每名应回避人员一条",
        en = "somebody who must leave while the item is discussed",
        at = "/items/0/recusal/conflicts/0")
public record RecusalConflict(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "人员（职务）", en = "post of the person", from = "person", example = "省委常委、省委统战部部长")
        String person,

        @Meaning(zh = "关系；没有填报为空", en = "relation", from = "relation", example = "近亲属")
        String relation,

        @Meaning(zh = "议程已标注离席", en = "the agenda says that the person leaves", from = "leavesForItem")
        boolean leaves)
        implements Fact {}
