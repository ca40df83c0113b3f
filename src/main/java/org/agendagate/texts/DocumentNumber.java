package org.agendagate.texts;

/** The number of an official document, 明委办〔2026〕88号, whatever brackets and blanks it is written with. */
public final class DocumentNumber {
    private DocumentNumber() {}

    /** What equal numbers have in common. */
    public static String plain(String number) {
        return FoldedText.word(number)
                .replace('[', '〔')
                .replace(']', '〕')
                .replace('(', '〔')
                .replace(')', '〕')
                .replace('【', '〔')
                .replace('】', '〕')
                .replace('{', '〔')
                .replace('}', '〕');
    }
}
