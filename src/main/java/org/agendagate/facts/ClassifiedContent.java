package org.agendagate.facts;

/** A spot of a refused packet that declares or bears a classification. It carries no content. */
@Meaning(
        zh = "涉密情形：声明涉密或者带有密级标志的位置，不含任何内容",
        en = "a spot that declares or bears a classification, without any of its content")
public record ClassifiedContent(
        String at,

        @Meaning(zh = "由报送单位声明涉密（否则为检出密级标志）", en = "declared as classified; otherwise a marking was found")
        boolean declared,

        @Meaning(zh = "位置", en = "place in the packet", example = "/items/0/title")
        String place,

        @Meaning(
                zh = "位置，写明第几个议题、第几个文件，不含名称",
                en = "the place in words, by numbers and never by names",
                example = "第1个议题第2个文件的文件名（/items/0/documents/1/fileName）")
        String where,

        @Meaning(
                zh = "同上，英文",
                en = "the same in English",
                example = "item 1, file 2, its name (/items/0/documents/1/fileName)")
        String whereEn)
        implements Fact {
    @Override
    public String itemNo() {
        return "";
    }

    @Override
    public String itemAt() {
        return "";
    }
}
