package org.agendagate.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Takes rule files apart into single rules and puts them together in another way. */
final class RuleTextsOfFiles {
    private RuleTextsOfFiles() {}

    /** The same rules under other file names and in another order within each file. */
    static Map<String, byte[]> shuffled(Map<String, byte[]> files, Random random) {
        Map<String, byte[]> shuffled = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".drl")) {
                String text = new String(content, StandardCharsets.UTF_8);
                List<String> rules = rules(text);
                Collections.shuffle(rules, random);
                shuffled.put(
                        String.format(Locale.ROOT, "moved/%08x.drl", random.nextInt()),
                        bytes(packageOf(text) + String.join("", rules)));
            } else {
                shuffled.put(path, content);
            }
        });
        return shuffled;
    }

    private static String packageOf(String text) {
        return text.substring(0, text.indexOf('\n') + 1);
    }

    private static List<String> rules(String text) {
        List<String> rules = new ArrayList<>();
        StringBuilder rule = new StringBuilder();
        text.lines().skip(1).forEach(line -> {
            rule.append(line).append('\n');
            if (line.equals("end")) {
                rules.add(rule.toString());
                rule.setLength(0);
            }
        });
        return rules;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
