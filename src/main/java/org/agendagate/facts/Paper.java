package org.agendagate.facts;

import org.agendagate.packet.DocumentKind;
import org.jspecify.annotations.Nullable;

/** A document as it was declared. As the packet says it, unlike what follows from it. */
@Meaning(zh = "随附文件：议题的每个文件的种类和填报情况", en = "a document as it was declared", at = "/items/0/documents/0")
public record Paper(
        String at,

        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件编号", en = "number of the document", from = "docNo", example = "D1")
        String docNo,

        @Meaning(zh = "文件名称", en = "title", from = "title", example = "明川省政务公开工作办法（送审稿）")
        String title,

        @Meaning(zh = "文件种类", en = "kind of document", from = "kind", values = DocumentKind.class, example = "MEASURES")
        String kind,

        @Meaning(zh = "是审议文件", en = "is to be deliberated", from = "forDeliberation")
        boolean forDeliberation,

        @Meaning(zh = "文件名；没有填写为空", en = "file name; absent where not given", from = "fileName", example = "办法.docx")
        @Nullable
        String fileName,

        @Meaning(
                zh = "文件摘要值；没有填写为空",
                en = "digest of the file; absent where not given",
                from = "fileHash",
                example = "sha256:…")
        @Nullable
        String fileHash,

        @Meaning(
                zh = "文本摘要值；没有填写为空",
                en = "digest of the text; absent where not given",
                from = "textHash",
                example = "sha256:…")
        @Nullable
        String textHash,

        @Meaning(zh = "稿次；没有填写为空", en = "which draft it is; absent where not given", from = "version", example = "送审稿")
        @Nullable
        String version,

        @Meaning(
                zh = "申报的字数；没有填写为空",
                en = "characters as declared; absent where not given",
                from = "characters",
                example = "4200")
        @Nullable
        Integer characters,

        @Meaning(zh = "能够打开阅读", en = "can be read", from = "readable")
        boolean readable,

        @Meaning(zh = "涉及经营主体经济活动", en = "touches business activity", from = "affectsMarketEntities")
        boolean affectsMarket)
        implements Fact {}
