package org.agendagate.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Property as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "资产：填报了资产的，每个议题一条", en = "property as it was declared", at = "/items/0/property")
public record Property(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "资产情况；没有填写为空", en = "what it is; absent where not given", from = "description", example = "办公楼一处")
        @Nullable
        String description,

        @Meaning(
                zh = "价值（元）；没有填写为空",
                en = "value in yuan; absent where not given",
                from = "valueYuan",
                example = "30000000")
        @Nullable
        BigDecimal valueYuan,

        @Meaning(zh = "已评估", en = "was assessed", from = "valueAssessed")
        boolean assessed,

        @Meaning(
                zh = "评估报告；没有填写为空",
                en = "assessment; absent where not given",
                from = "assessment",
                example = "评报字〔2026〕5号")
        @Nullable
        String assessment,

        @Meaning(
                zh = "处置方式；没有填写为空",
                en = "how it is disposed of; absent where not given",
                from = "disposal",
                example = "公开拍卖")
        @Nullable
        String disposal)
        implements Fact {}
