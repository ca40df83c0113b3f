package org.agendagate.facts;

/** That an item is, or looks, the same as others under way: one fact for each way of being the same. */
@Meaning(
        zh = "重复情形：与本报送包内或者已报送、尚未撤回的其他议题相同或者相近；已说明沿革的、撤回的、定期报告不算",
        en = "an item is like others of this packet or under way; linked, withdrawn and periodic ones are not counted",
        at = "/items/0")
public record Duplicate(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "相同之处",
                en = "in what they are the same",
                from = {"title", "leadUnit", "documents"},
                values = DuplicateKind.class,
                example = "DOCUMENT")
        String kind,

        @Meaning(zh = "相同之处的中文名称", en = "the same in Chinese words", from = "title", example = "审议文件相同")
        String kindText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "title", example = "document")
        String kindTextEn,

        @Meaning(
                zh = "其他议题：编号、报送编号、主办单位、名称；多于三个的只列三个",
                en = "the other items, at most three of them",
                from = "title",
                example = "CW-2026-0901（YTBS-2026-0150，省档案局《明川省档案管理办法》）")
        String others,

        @Meaning(zh = "其他议题的个数", en = "number of other items", from = "title", example = "1")
        int count)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }
}
