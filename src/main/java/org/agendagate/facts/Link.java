package org.agendagate.facts;

import org.agendagate.packet.LinkKind;
import org.jspecify.annotations.Nullable;

/** A link to another item. As the packet says it, unlike what follows from it. */
@Meaning(zh = "议题沿革：议题说明的每条沿革一条", en = "a link to another item", at = "/items/0/links/0")
public record Link(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "关系",
                en = "how the two are linked",
                from = "kind",
                values = LinkKind.class,
                example = "RESUBMISSION_OF")
        String kind,

        @Meaning(
                zh = "原报送编号；没有填写为空",
                en = "number of the other packet; absent where not given",
                from = "packetNo",
                example = "YTBS-2026-0170")
        @Nullable
        String packetNo,

        @Meaning(
                zh = "原版本；没有填写为空",
                en = "revision of the other packet; absent where not given",
                from = "revision",
                example = "1")
        @Nullable
        Integer revision,

        @Meaning(zh = "原议题编号", en = "number of the other item", from = "itemNo", example = "CW-2026-0928-03")
        String otherItem)
        implements Fact {}
