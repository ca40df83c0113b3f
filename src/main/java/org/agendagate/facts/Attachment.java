package org.agendagate.facts;

import org.jspecify.annotations.Nullable;

/** An attachment. As the packet says it, unlike what follows from it. */
@Meaning(zh = "附件：议题的每个附件一条", en = "an attachment", at = "/items/0/attachments/0")
public record Attachment(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "名称", en = "title", from = "title", example = "起草说明")
        String title,

        @Meaning(zh = "文件名；没有填写为空", en = "file name; absent where not given", from = "fileName", example = "起草说明.pdf")
        @Nullable
        String fileName,

        @Meaning(
                zh = "文件摘要值；没有填写为空",
                en = "digest of the file; absent where not given",
                from = "fileHash",
                example = "sha256:…")
        @Nullable
        String fileHash,

        @Meaning(zh = "能够打开阅读", en = "can be read", from = "readable")
        boolean readable)
        implements Fact {}
