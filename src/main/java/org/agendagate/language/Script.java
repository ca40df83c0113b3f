package org.agendagate.language;

/** Which of the two languages a word is written in. */
final class Script {
    private Script() {}

    /** Whether the word begins with a Chinese character, behind the sign of a variable. */
    static boolean isHan(String word) {
        int first = word.startsWith("$") || word.startsWith("@") ? 1 : 0;
        return word.length() > first && Character.isIdeographic(word.codePointAt(first));
    }
}
