package org.agendagate.facts;

/** Whether an item needs a declaration about recusal, and has one. */
@Meaning(zh = "回避：每个议题一条", en = "what was declared about recusal, one fact for each item", at = "/items/0/recusal")
public record Recusal(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "须申报回避情况（范围见 matters.yaml）", en = "recusal must be declared", from = "^types")
        boolean needed,

        @Meaning(zh = "已申报回避情况", en = "recusal was declared", from = "declared")
        boolean declared)
        implements Fact {}
