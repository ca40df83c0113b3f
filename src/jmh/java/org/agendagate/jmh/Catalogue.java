package org.agendagate.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.agendagate.oracle.Oracle;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/** What is measured: a rule book of the rules in {@code rules/}, and the yardstick that goes with it. */
public enum Catalogue {
    /** G01 to G12 and G34; the yardstick answers for all that a packet let in can break. */
    FIRST(6) {
        @Override
        RuleFiles files() {
            Set<String> kept = new TreeSet<>(oracle().rules());
            kept.add("G34");
            Map<String, byte[]> files = new TreeMap<>(shipped().contents());
            files.entrySet()
                    .removeIf(file -> file.getKey().endsWith(".drl") && !kept.containsAll(rulesIn(file.getValue())));
            return RuleFiles.of(files);
        }

        @Override
        Oracle oracle() {
            return Oracle.of(shipped().contents()).forFirstRules();
        }
    },

    /** Every rule there is; the yardstick answers for fewer, so that the ratio tells more than the engine costs. */
    WHOLE(8) {
        @Override
        RuleFiles files() {
            return shipped();
        }

        @Override
        Oracle oracle() {
            return Oracle.of(shipped().contents());
        }
    };

    private static final Pattern RULE = Pattern.compile("^rule \"(\\w+)", Pattern.MULTILINE);

    /** The most that twenty items may cost, in multiples of the yardstick. */
    final int limit;

    Catalogue(int limit) {
        this.limit = limit;
    }

    abstract RuleFiles files();

    abstract Oracle oracle();

    RuleBook ruleBook() {
        return ((Compilation.Compiled) RuleBook.compile(files())).ruleBook();
    }

    private static RuleFiles shipped() {
        try {
            return RuleFiles.read(Path.of("rules"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> rulesIn(byte[] file) {
        Set<String> ids = new TreeSet<>();
        RULE.matcher(new String(file, StandardCharsets.UTF_8)).results().forEach(rule -> ids.add(rule.group(1)));
        return ids;
    }
}
