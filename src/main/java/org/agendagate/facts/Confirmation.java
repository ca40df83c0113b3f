package org.agendagate.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A confirmation that a change is not substantive. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "修改确认：文件的每次非实质修改确认一条",
        en = "a confirmation that a change is not substantive",
        at = "/items/0/documents/0/changes/0")
public record Confirmation(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document", example = "D1")
        String docNo,

        @Meaning(zh = "修改前文本的摘要值", en = "digest of the text before", from = "fromTextHash", example = "sha256:…")
        String fromText,

        @Meaning(zh = "修改后文本的摘要值", en = "digest of the text afterwards", from = "toTextHash", example = "sha256:…")
        String toText,

        @Meaning(zh = "确认人", en = "who confirmed it", from = "confirmedBy", example = "法规处")
        String confirmedBy,

        @Meaning(
                zh = "确认日期；没有填写为空",
                en = "day of the confirmation; absent where not given",
                from = "confirmedOn",
                example = "2026-09-20")
        @Nullable
        LocalDate confirmedOn)
        implements Fact {}
