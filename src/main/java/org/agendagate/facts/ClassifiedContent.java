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
        String place)
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
