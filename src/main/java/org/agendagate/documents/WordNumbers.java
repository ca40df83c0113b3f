package org.agendagate.documents;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The numbers that a word processor sets before the paragraphs of its lists: 第一条, （二）, 3.1. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final String ORDINALS = "甲乙丙丁戊己庚辛壬癸";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** How one level of a list counts. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** A list's definition, and how far it has counted. */
    private static final class Definition {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];
    }

    private static final class Use {
        private @Nullable String definition;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new TreeMap<>();
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private @Nullable Definition definition;
    private @Nullable Use use;
    private int at;

    void read(InputStream part) throws XMLStreamException {
        Xml xml = new Xml(part);
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml, xml.nameIn(Xml.WORD));
            }
        }
    }

    private void start(Xml xml, String name) {
        String value = xml.attribute("val");
        switch (name) {
            case "abstractNum" -> {
                use = null;
                definition = new Definition();
                definitions.put(String.valueOf(xml.attribute("abstractNumId")), definition);
            }
            case "num" -> {
                definition = null;
                use = new Use();
                uses.put(String.valueOf(xml.attribute("numId")), use);
            }
            case "lvl", "lvlOverride" -> at = number(xml.attribute("ilvl"), 0);
            case "abstractNumId" -> {
                if (use != null) {
                    use.definition = value;
                }
            }
            case "startOverride" -> {
                if (use != null) {
                    use.starts.put(at, number(value, 1));
                }
            }
            case "start" -> level().start = number(value, 1);
            case "numFmt" -> level().format = value == null ? "decimal" : value;
            case "lvlText" -> level().text = value == null ? "" : value;
            default -> {}
        }
    }

    private Level level() {
        int index = Math.max(0, Math.min(LEVELS - 1, at));
        if (use != null) {
            return use.levels.computeIfAbsent(index, first -> new Level());
        } else if (definition == null) {
            return new Level();
        }
        if (definition.levels[index] == null) {
            definition.levels[index] = new Level();
        }
        return definition.levels[index];
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** The number of the next paragraph of a list; empty where it has none. */
    String next(@Nullable String numId, @Nullable String ilvl) {
        Use list = uses.get(String.valueOf(numId));
        Definition counted = list == null ? null : definitions.get(String.valueOf(list.definition));
        if (list == null || counted == null) {
            return "";
        }
        int level = Math.max(0, Math.min(LEVELS - 1, number(ilvl, 0)));
        Integer anew = list.starts.remove(level);
        if (anew != null) {
            counted.counts[level] = anew;
        } else if (counted.begun[level]) {
            counted.counts[level]++;
        } else {
            counted.counts[level] = of(list, counted, level).start;
        }
        counted.begun[level] = true;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counted.begun[deeper] = false;
        }
        return label(list, counted, level);
    }

    private static Level of(Use list, Definition definition, int level) {
        Level own = list.levels.get(level);
        Level defined = own != null && !own.text.isEmpty() ? own : definition.levels[level];
        return defined == null ? new Level() : defined;
    }

    private static String label(Use list, Definition definition, int level) {
        Level shown = of(list, definition, level);
        if (shown.format.equals("bullet") || shown.format.equals("none")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < shown.text.length(); i++) {
            int other = i + 1 < shown.text.length() ? shown.text.charAt(i + 1) - '1' : -1;
            if (shown.text.charAt(i) == '%' && other >= 0 && other < LEVELS) {
                Level counted = of(list, definition, other);
                int count = definition.begun[other] ? definition.counts[other] : counted.start;
                label.append(written(count, counted.format));
                i++;
            } else {
                label.append(shown.text.charAt(i));
            }
        }
        return label.toString();
    }

    private static String written(int count, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital" -> chinese(count, "%spellout-cardinal");
            case "chineseLegalSimplified", "ideographLegalTraditional" ->
                chinese(count, "%spellout-cardinal-financial");
            case "ideographTraditional" ->
                count >= 1 && count <= ORDINALS.length() ? ORDINALS.substring(count - 1, count) : String.valueOf(count);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "none" -> "";
            default -> String.valueOf(count);
        };
    }

    private static String chinese(int count, String rules) {
        return new RuleBasedNumberFormat(Locale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT)
                .format(count, rules)
                .replaceFirst("^一十", "十");
    }

    private static String letters(int count) {
        return count < 1
                ? String.valueOf(count)
                : String.valueOf((char) ('a' + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        int left = Math.min(count, 4999);
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}
