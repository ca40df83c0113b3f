package org.agendagate.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/**
 * The rule book of this repository, and the same rules over other reference data. Names that are not in the directory
 * are no business of the second reading: the one unit it makes up is listed, and the rule on names left out.
 */
final class RuleBooks {
    private RuleBooks() {}

    static Map<String, byte[]> shipped() {
        try {
            Map<String, byte[]> files =
                    new TreeMap<>(RuleFiles.read(Path.of("rules")).contents());
            files.remove("form/unit-names.drl");
            replace(files, "reference/directory.yaml", "units:\n", """
                    units:
                      - {code: D-无, name: 省未列明单位, kind: 事业单位}
                      - {code: D-另, name: 省另一未列明单位, kind: 事业单位}
                    """);
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Portfolios that changed hands, a unit with two leaders, silence that is consent: what the shipped data does not
     * show.
     */
    static Map<String, byte[]> withOtherReferenceData() {
        Map<String, byte[]> files = new TreeMap<>(shipped());
        replace(files, "reference/departments.yaml", "silenceIsConsent: false", "silenceIsConsent: true");
        replace(files, "reference/thresholds.yaml", "clearDays: false", "clearDays: true");
        replace(files, "reference/matters.yaml", "largeAmountYuan: 5000000", "largeAmountYuan: 2000000");
        replace(files, "reference/matters.yaml", "mayNotApply: [PRIOR", "mayNotApply: [INSPECTION, PRIOR");
        replace(files, "reference/matters.yaml", "estimatePercent: 110", "estimatePercent: 105");
        replace(files, "reference/matters.yaml", "papers: [SOURCE, ", "papers: [");
        replace(files, "reference/matters.yaml", "ENVIRONMENT, FUNDING_SOURCE]", "FUNDING_SOURCE]");
        replace(files, "reference/matters.yaml", "types: [PERSONNEL]", "types: [PERSONNEL, AWARD]");
        replace(files, "reference/matters.yaml", "steps: [RISK_ASSESSMENT, ", "steps: [");
        replace(files, "reference/matters.yaml", "publicDays: 30", "publicDays: 45");
        replace(files, "reference/matters.yaml", "withRegulator: true", "withRegulator: false");
        replace(files, "reference/matters.yaml", "except: [不, ", "except: [");
        replace(files, "reference/form.yaml", "minutes: 15 ", "minutes: 10 ");
        replace(files, "reference/form.yaml", "items: 8 ", "items: 5 ");
        replace(files, "reference/form.yaml", "characters: 3000 ", "characters: 2000 ");
        replace(files, "reference/form.yaml", "attendants: 2 ", "attendants: 1 ");
        replace(files, "reference/form.yaml", "similarPercent: 80 ", "similarPercent: 50 ");
        replace(files, "reference/form.yaml", "periodic: [REPORT, HEAR]", "periodic: [REPORT]");
        replace(files, "reference/directory.yaml", "教育厅, 省民政厅, ", "教育厅, ");
        replace(files, "reference/directory.yaml", "posts:\n", """
                posts:
                  - code: L-新任
                    title: 新任副省长
                    relations:
                      - kind: 分管
                        units: [省民政厅, 省交通运输厅]
                        from: 2026-09-26
                  - code: L-离任
                    title: 离任副省长
                    relations:
                      - kind: 分管
                        units: [省民政厅, 省应急厅]
                        from: 2025-01-01
                        until: 2026-09-25
                """);
        return files;
    }

    private static void replace(Map<String, byte[]> files, String path, String before, String after) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new IllegalStateException(path + " no longer says: " + before);
        }
        files.put(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    static RuleBook compile(Map<String, byte[]> files) {
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        throw new IllegalStateException("the files make no rule book: " + compilation);
    }
}
