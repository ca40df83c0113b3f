package org.agendagate.markings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a text is once it is decoded: entities, escapes, percent signs, the words of mail headers, text that
 * was read in a wrong encoding or is shown backwards.
 */
final class Disguises {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("star", "★"),
            entry("starf", "★"),
            entry("bigstar", "★"),
            entry("middot", "·"),
            entry("nbsp", " "),
            entry("ensp", " "),
            entry("emsp", " "),
            entry("thinsp", " "),
            entry("lt", "<"),
            entry("gt", ">"),
            entry("amp", "&"));
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{2,7})|#[xX]([0-9A-Fa-f]{2,6})|([A-Za-z]{2,8}));?");
    private static final Pattern ESCAPE = Pattern.compile("(?:\\\\u|%u|U\\+|\\\\[ux]\\{)([0-9A-Fa-f]{4})\\}?");
    private static final Pattern BYTES =
            Pattern.compile("(?:%[0-9A-Fa-f]{2}){2,}|(?:=[0-9A-Fa-f]{2}){2,}|(?:\\\\x[0-9A-Fa-f]{2}){2,}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}");
    private static final Pattern MAIL_WORD =
            Pattern.compile("=\\?([A-Za-z0-9_-]{2,20})\\?[Bb]\\?([A-Za-z0-9+/=]{2,2000})\\?=");
    /** As a level's last character shows where UTF-8 was read as GBK. */
    private static final String MISREAD = "瘑瀵";

    /** What a wrong encoding lost between a level and its term was a star. */
    private static final Pattern LOST = Pattern.compile("(?<=密)[\uFFFD?]{1,4}(?=[0-9])");

    private static final Pattern TAG = Pattern.compile("<[^<>A-Za-z\\p{IsHan}]{0,8}[A-Za-z][^<>]{0,100}>");

    private static final int MOST_ROUNDS = 3;

    private Disguises() {}

    /** The decoded texts; none where there is nothing to decode. */
    static List<String> undone(String text) {
        List<String> texts = new ArrayList<>();
        String decoded = text;
        for (int round = 0; round < MOST_ROUNDS && mayHold(decoded); round++) {
            String next = decode(decoded);
            if (next.equals(decoded)) {
                break;
            }
            decoded = next;
            texts.add(decoded);
        }
        misread(text, texts);
        if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
            texts.add(TAG.matcher(text).replaceAll(""));
        }
        if (text.indexOf('\u202E') >= 0 || text.indexOf('\u202D') >= 0) {
            texts.add(new StringBuilder(text).reverse().toString());
        }
        return texts;
    }

    private static boolean mayHold(String text) {
        return text.indexOf('&') >= 0
                || text.indexOf('%') >= 0
                || text.indexOf('\\') >= 0
                || text.indexOf('=') >= 0
                || text.contains("U+");
    }

    private static String decode(String text) {
        String decoded = replace(MAIL_WORD, text, Disguises::mailWord);
        decoded = replace(ENTITY, decoded, Disguises::entity);
        decoded = replace(ESCAPE, decoded, found -> codePoint(Integer.parseInt(found.group(1), 16), found));
        return replace(BYTES, decoded, found -> bytes(found.group()));
    }

    private interface Decoder {
        String decode(Matcher found);
    }

    private static String replace(Pattern pattern, String text, Decoder decoder) {
        Matcher found = pattern.matcher(text);
        StringBuilder decoded = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(decoded, Matcher.quoteReplacement(decoder.decode(found)));
        }
        return found.appendTail(decoded).toString();
    }

    private static String entity(Matcher found) {
        if (found.group(1) != null) {
            return codePoint(Integer.parseInt(found.group(1)), found);
        } else if (found.group(2) != null) {
            return codePoint(Integer.parseInt(found.group(2), 16), found);
        }
        return NAMED.getOrDefault(found.group(3), found.group());
    }

    private static String codePoint(int codePoint, Matcher found) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : found.group();
    }

    private static String bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher hex = HEX.matcher(escaped);
        for (int at = 1; at < escaped.length() && hex.find(at); at = hex.end() + 1) {
            bytes.write(Integer.parseInt(hex.group(), 16));
        }
        return text(bytes.toByteArray());
    }

    private static String mailWord(Matcher found) {
        try {
            byte[] bytes = Base64.getDecoder().decode(found.group(2));
            return Charset.isSupported(found.group(1))
                    ? new String(bytes, Charset.forName(found.group(1)))
                    : text(bytes);
        } catch (IllegalArgumentException broken) {
            return found.group();
        }
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, GBK);
    }

    private static void misread(String text, List<String> texts) {
        boolean narrow = false;
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow |= c >= 0x80 && c <= 0xFF && c != '·' && c != '×' && c != 0xA0;
            wide |= MISREAD.indexOf(c) >= 0;
        }
        if (narrow) {
            texts.add(new String(text.getBytes(ISO_8859_1), UTF_8));
            texts.add(new String(text.getBytes(WINDOWS), UTF_8));
            texts.add(new String(text.getBytes(ISO_8859_1), GBK));
        }
        if (wide) {
            texts.add(LOST.matcher(new String(text.getBytes(GBK), UTF_8)).replaceAll("★"));
        }
    }
}
