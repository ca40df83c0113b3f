package org.agendagate.facts;

/** A file of an item: listed in its manifest, handed in with it, or both. */
@Meaning(
        zh = "材料：材料清单所列的、随议题报送的文件",
        en = "a file that the manifest lists or that came with the item",
        at = "/items/0/attachments/0")
public record Material(
        String at,
        String itemAt,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "文件名（没有文件名的为标题）", en = "name of the file, or its title where it has none", example = "起草说明.pdf")
        String name,

        @Meaning(zh = "已列入材料清单", en = "stands in the manifest", from = "^manifest")
        boolean listed,

        @Meaning(zh = "已报送文件", en = "the file came with the item", from = "fileName")
        boolean received,

        @Meaning(zh = "能够打开阅读（没有说明的视为不能）", en = "can be read; false where nothing is said", from = "readable")
        boolean readable)
        implements Fact {}
