package org.agendagate.reload;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.language.Rule;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that bore numbers which the rule book in force does not use, as the archive has them. */
final class FormerRules {
    private static final Logger log = LoggerFactory.getLogger(FormerRules.class);
    /** So many rule books are looked into, the last first: an edit is not to wait for years of them. */
    private static final int LOOKED_INTO = 50;

    private final RuleBookArchive archive;

    FormerRules(RuleBookArchive archive) {
        this.archive = archive;
    }

    /** The last rule of each of {@code ids}, by id; none that there never was, or where the archive cannot be asked. */
    Map<String, Rule> find(Set<String> ids) {
        Map<String, Rule> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try {
            List<String> versions = archive.list().stream()
                    .map(RuleBookArchive.Entry::version)
                    .distinct()
                    .limit(LOOKED_INTO)
                    .toList();
            for (String version : versions) {
                Set<String> sought = new HashSet<>(ids);
                sought.removeAll(found.keySet());
                archive.findFiles(version)
                        .filter(files -> sought.stream().anyMatch(id -> mentions(files, id)))
                        .ifPresent(files -> addRules(files, sought, found));
            }
        } catch (RuntimeException unreachable) {
            log.warn("cannot look up in the archive which rules bore these numbers before: {}", ids, unreachable);
        }
        return found;
    }

    private static boolean mentions(RuleFiles files, String id) {
        return files.contents().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .anyMatch(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains('"' + id + ' '));
    }

    private static void addRules(RuleFiles files, Set<String> ids, Map<String, Rule> found) {
        if (RuleBook.compile(files) instanceof Compilation.Compiled compiled) {
            compiled.ruleBook().rules().stream()
                    .filter(rule -> ids.contains(rule.id()))
                    .forEach(rule -> found.put(rule.id(), rule));
        }
    }
}
