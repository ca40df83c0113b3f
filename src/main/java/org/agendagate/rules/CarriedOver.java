package org.agendagate.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.reference.DepartmentPolicy;
import org.agendagate.reference.Portfolios;
import org.agendagate.reference.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * An office's files with a directory in the place of {@code portfolios.yaml}: the same units, posts and times of charge,
 * so that every packet that names them as they were named is judged as before. Names that people use besides, kinds of
 * units and bodies outside are for the office to add.
 */
public record CarriedOver(RuleFiles files, String directory) {
    public static final String DIRECTORY = "reference/directory.yaml";
    public static final String PORTFOLIOS = "reference/portfolios.yaml";

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}\\p{Alpha}][\\p{IsHan}\\p{Alnum}〔〕（）()·-]*");

    /** {@code book}, which must have no directory yet, with one. */
    public static CarriedOver of(RuleBook book) {
        String directory = new Writer(book).write();
        Map<String, byte[]> files = new TreeMap<>(book.files().contents());
        files.remove(PORTFOLIOS);
        files.put(DIRECTORY, directory.getBytes(StandardCharsets.UTF_8));
        return new CarriedOver(RuleFiles.of(files), directory);
    }

    private static final class Writer {
        private final Portfolios portfolios;
        private final Set<String> divisions;
        private final Set<String> units = new LinkedHashSet<>();
        private final StringBuilder text = new StringBuilder();

        Writer(RuleBook book) {
            portfolios = book.reference().portfolios();
            divisions = new LinkedHashSet<>(book.reference().thresholds().legalDivisions());
            portfolios
                    .leaders()
                    .forEach(leader -> leader.assignments().forEach(charge -> units.addAll(charge.units())));
            book.reference().departments().concerned().stream()
                    .map(DepartmentPolicy.Concern::units)
                    .forEach(units::addAll);
            units.addAll(
                    book.reference().matters().financeUnits().stream().sorted().toList());
            units.addAll(divisions);
        }

        String write() {
            line("# 单位和分工名录，由 portfolios.yaml、departments.yaml 等文件转来。");
            line("# 请补上各单位的其他名称（otherNames）、职务的其他名称（otherTitles），核对单位性质（kind）；写法见规则说明。");
            line("units:");
            int number = 0;
            for (String unit : units) {
                number++;
                line(String.format(Locale.ROOT, "  - code: D-%03d", number));
                line("    name: " + quoted(unit));
                line("    kind: " + kindOf(unit).label());
            }
            line("posts:");
            portfolios.leaders().forEach(this::writePost);
            return text.toString();
        }

        private void writePost(Portfolios.LeaderEntry leader) {
            line("  - code: " + quoted(leader.code()));
            line("    title: " + quoted(leader.title()));
            if (!leader.assignments().isEmpty()) {
                line("    relations:");
            }
            for (Portfolios.Assignment charge : leader.assignments()) {
                List<String> names = new ArrayList<>();
                charge.units().forEach(unit -> names.add(quoted(unit)));
                line("      - kind: 分管");
                line("        units: [" + String.join(", ", names) + "]");
                writeDays(charge.from(), charge.until());
            }
            if (!leader.actings().isEmpty()) {
                line("    actsFor:");
            }
            for (Portfolios.Acting acting : leader.actings()) {
                line("      - leader: " + quoted(acting.actingFor()));
                line("        paper: " + quoted(acting.basis()));
                writeDays(acting.from(), acting.until());
            }
        }

        private void writeDays(java.time.LocalDate from, java.time.@Nullable LocalDate until) {
            line("        from: " + from);
            if (until != null) {
                line("        until: " + until);
            }
        }

        /** A guess by the name, for the office to look over. */
        private UnitKind kindOf(String unit) {
            if (divisions.contains(unit) || unit.endsWith("处")) {
                return UnitKind.DIVISION;
            } else if (unit.contains("人大")) {
                return UnitKind.CONGRESS;
            } else if (unit.contains("政协")) {
                return UnitKind.CONSULTATIVE;
            } else if (unit.contains("法院")) {
                return UnitKind.COURT;
            } else if (unit.contains("检察院")) {
                return UnitKind.PROCURATORATE;
            } else if (unit.contains("纪委") || unit.contains("监委")) {
                return UnitKind.DISCIPLINE;
            }
            return unit.startsWith("省委") || unit.startsWith("市委") || unit.startsWith("中共")
                    ? UnitKind.PARTY
                    : UnitKind.GOVERNMENT;
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private static String quoted(String value) {
            return PLAIN.matcher(value).matches()
                    ? value
                    : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }
}
