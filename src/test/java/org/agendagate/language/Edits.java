package org.agendagate.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random edits of a text, the same for the same random numbers: characters, words and lines. */
public final class Edits {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}$_][\\p{L}0-9$_-]*|\\d+|\"[^\"]*\"|\\S");
    private static final String CHARACTERS =
            "(){}[]\"'`,;:=!<>&|@$.#/\\*+-?%^~ \n\t\r\u0000\u200b\u202e\ufeff\ufffd\ud800，（）“”：；！。　①é0aZ议";

    private Edits() {}

    public static String edit(String text, Random random, int times) {
        String edited = text;
        for (int i = 0; i < times; i++) {
            edited = switch (random.nextInt(3)) {
                case 0 -> editCharacter(edited, random);
                case 1 -> editWord(edited, random);
                default -> editLine(edited, random);
            };
        }
        return edited;
    }

    /** The same with bytes now and then, whatever characters they are part of. */
    public static byte[] edit(byte[] text, Random random, int times) {
        byte[] edited = text;
        for (int i = 0; i < times; i++) {
            edited = random.nextInt(4) == 0
                    ? editByte(edited, random)
                    : edit(new String(edited, UTF_8), random, 1).getBytes(UTF_8);
        }
        return edited;
    }

    private static byte[] editByte(byte[] text, Random random) {
        int at = random.nextInt(text.length + 1);
        int end = Math.min(text.length, at + random.nextInt(3));
        int inserted = random.nextInt(3);
        byte[] edited = new byte[at + inserted + text.length - end];
        random.nextBytes(edited);
        System.arraycopy(text, 0, edited, 0, at);
        System.arraycopy(text, end, edited, at + inserted, text.length - end);
        return edited;
    }

    private static String editCharacter(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        int chosen = random.nextInt(CHARACTERS.length());
        String inserted = random.nextInt(3) == 0 ? "" : CHARACTERS.substring(chosen, chosen + 1);
        return text.substring(0, at) + inserted + text.substring(end);
    }

    private static String editWord(String text, Random random) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        if (words.isEmpty()) {
            return text + "rule";
        }
        int[] one = words.get(random.nextInt(words.size()));
        int[] other = words.get(random.nextInt(words.size()));
        String word = text.substring(other[0], other[1]);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, one[0]) + text.substring(one[1]);
            case 1 -> text.substring(0, one[0]) + word + text.substring(one[1]);
            default -> text.substring(0, one[0]) + word + " " + text.substring(one[0]);
        };
    }

    private static String editLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return "end";
        }
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(one, lines.get(other));
            default -> lines.set(one, lines.get(other));
        }
        return String.join("\n", lines) + "\n";
    }
}
