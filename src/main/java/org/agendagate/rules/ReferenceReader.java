package org.agendagate.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agendagate.calendar.CalendarYear;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.language.Problem;
import org.agendagate.markings.Markings;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.Directory;
import org.agendagate.reference.FormPolicy;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.MatterPolicy;
import org.agendagate.reference.OpinionKind;
import org.agendagate.reference.OpinionLexicon;
import org.agendagate.reference.Portfolios;
import org.agendagate.reference.Reference;
import org.agendagate.reference.Thresholds;
import org.agendagate.reference.WaiverAuthority;
import org.agendagate.reference.WaiverPolicy;
import org.agendagate.reference.WordLists;
import org.agendagate.reference.WordingPolicy;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the reference data under {@code reference/}, telling every problem of every file. */
final class ReferenceReader {
    private static final String FOLDER = "reference/";
    private static final Pattern CALENDAR = Pattern.compile("calendar/(\\d{4})\\.yaml");

    private static final String CURE = "cureWorkingDays";
    private static final int CURE_UNLESS_SET = 1;
    private static final String OFFICE = "office.yaml";

    private static final Set<String> KNOWN = Set.of(
            "directory.yaml",
            "portfolios.yaml",
            "departments.yaml",
            "opinions.yaml",
            "thresholds.yaml",
            "form.yaml",
            "wording.yaml",
            "hints.yaml",
            "matters.yaml",
            "details.yaml",
            "lists.yaml",
            "markings.yaml",
            OFFICE);

    /** What no UTF-8 text holds: bytes that are none, and the zeros of UTF-16. */
    private static final Pattern GARBLED = Pattern.compile("[\\x{FFFD}\\x{0}]");

    private final SortedMap<String, byte[]> files;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Node> roots = new TreeMap<>();

    ReferenceReader(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Where there are problems, the result is for nothing but telling more of them. */
    Reference read() {
        Directory directory =
                files.containsKey(CarriedOver.DIRECTORY) ? DirectoryReader.read(open("directory.yaml")) : null;
        UnitNames names = new UnitNames(directory);
        YamlSection thresholds = open("thresholds.yaml");
        Reference reference = new Reference(
                new WorkingCalendar(calendarYears()),
                directory,
                portfolios(directory),
                DepartmentReader.read(open("departments.yaml"), names),
                opinions(open("opinions.yaml")),
                thresholds(thresholds, names),
                find("matters.yaml", file -> MatterReader.read(file, names), MatterPolicy.STRICTEST),
                waivers(thresholds),
                find("form.yaml", FormReader::read, FormPolicy.STRICTEST),
                find("wording.yaml", WordingReader::read, WordingPolicy.STRICTEST),
                find("hints.yaml", HintReader::read, HintWords.FLOOR),
                find("details.yaml", Declarations::details, new DeclaredDetails(List.of())),
                find("lists.yaml", Declarations::lists, new WordLists(List.of())),
                find("markings.yaml", MarkingsReader::read, Markings.FLOOR));
        thresholds.close();
        roots.forEach((path, root) -> WordsTwice.tell(path, root, new YamlValues(path, problems::add)));
        files.keySet().forEach(this::tellName);
        forgetWhatIsOnlyMisspelt();
        return reference;
    }

    /** What texts of rules call the office and its units. */
    OfficeNames officeNames(Reference reference) {
        return OfficeNames.of(files.containsKey(FOLDER + OFFICE) ? open(OFFICE) : null, reference);
    }

    /** An entry that is there by a misspelt name is not missing as well. */
    private void forgetWhatIsOnlyMisspelt() {
        Set<String> meant = problems.stream()
                .filter(problem -> problem.code().equals(ReferenceMistake.UNKNOWN_ENTRY_NEAR.code()))
                .map(problem -> problem.file() + " " + lastQuoted(problem))
                .collect(Collectors.toSet());
        problems.removeIf(problem -> problem.code().equals(ReferenceMistake.MISSING_ENTRY.code())
                && meant.contains(problem.file() + " " + lastQuoted(problem)));
    }

    private static String lastQuoted(Problem problem) {
        String[] words = problem.en().split("`", -1);
        return words[words.length - 2];
    }

    private Portfolios portfolios(@Nullable Directory directory) {
        if (directory == null) {
            return PortfolioReader.read(open("portfolios.yaml"));
        } else if (files.containsKey(CarriedOver.PORTFOLIOS)) {
            tell(CarriedOver.PORTFOLIOS, 1, 1, ReferenceMistake.SECOND_DIRECTORY);
        }
        return directory.portfolios();
    }

    private void tellName(String path) {
        if (RuleFiles.isMisnamed(path)) {
            tell(path, 1, 1, ReferenceMistake.MISNAMED_FILE);
        } else if (path.endsWith(".yaml") && !isKnown(path)) {
            tell(path, 1, 1, ReferenceMistake.UNKNOWN_FILE);
        }
    }

    private static boolean isKnown(String path) {
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        return KNOWN.contains(name) || CALENDAR.matcher(name).matches();
    }

    private List<CalendarYear> calendarYears() {
        List<CalendarYear> years = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.startsWith(FOLDER)
                    && CALENDAR.matcher(path.substring(FOLDER.length())).matches()) {
                years.add(calendarYear(open(path.substring(FOLDER.length())), path));
            }
        }
        return years;
    }

    private static CalendarYear calendarYear(YamlSection file, String path) {
        int year = file.count("year");
        if (!path.endsWith(year + ".yaml")) {
            file.tell("year", ReferenceMistake.WRONG_YEAR);
        }
        CalendarYear calendarYear = file.findFlag("provisional")
                ? CalendarYear.provisional(year, file.findDays("daysOff"), file.findDays("makeUpDays"))
                : new CalendarYear(year, file.text("notice"), file.days("daysOff"), file.days("makeUpDays"));
        file.findText("notice");
        file.close();
        return calendarYear;
    }

    private static OpinionLexicon opinions(YamlSection file) {
        Map<OpinionKind, List<String>> phrases = new EnumMap<>(OpinionKind.class);
        YamlSection section = file.section("phrases");
        for (OpinionKind kind : OpinionKind.values()) {
            if (section.names().contains(kind.name())) {
                phrases.put(kind, section.texts(kind.name()));
            }
        }
        section.close();
        YamlSection doubts = file.section("doubts");
        OpinionLexicon lexicon = new OpinionLexicon(
                phrases,
                Set.copyOf(file.texts("readMarks")),
                new OpinionLexicon.Doubts(doubts.texts("before"), doubts.texts("after"), doubts.texts("anywhere")),
                Set.copyOf(file.constants("countsAsOpinion", OpinionKind.class)));
        doubts.close();
        file.close();
        return lexicon;
    }

    private static Thresholds thresholds(YamlSection file, UnitNames names) {
        YamlSection submission = file.section("submission");
        YamlSection review = file.section("legalReview");
        Thresholds thresholds = new Thresholds(
                submission.count("workingDays"),
                submission.flag("clearDays"),
                timeOf(submission, "dayCloses"),
                submission.names().contains(CURE) ? submission.count(CURE) : CURE_UNLESS_SET,
                review.count("validDays"),
                review.count("workingDays"),
                review.count("leadWorkingDays"),
                names.read(review, "divisions"),
                names.find(review, "standIns"));
        submission.close();
        review.close();
        return thresholds;
    }

    private static WaiverPolicy waivers(YamlSection file) {
        YamlSection section = file.section("waivers");
        Map<WaiverAuthority, Set<String>> names = new EnumMap<>(WaiverAuthority.class);
        for (WaiverAuthority authority : WaiverAuthority.values()) {
            names.put(authority, Set.copyOf(section.texts(authority.entry())));
        }
        section.close();
        return new WaiverPolicy(names, Map.of());
    }

    private static LocalTime timeOf(YamlSection section, String name) {
        String text = section.text(name);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException impossible) {
            section.tell(name, ReferenceMistake.IMPOSSIBLE_TIME, text);
            return LocalTime.MIDNIGHT;
        }
    }

    /** What a file says that need not be there; {@code otherwise} where it is not. */
    private <T> T find(String name, Function<YamlSection, T> reading, T otherwise) {
        return files.containsKey(FOLDER + name) ? reading.apply(open(name)) : otherwise;
    }

    private YamlSection open(String name) {
        String path = FOLDER + name;
        Node root = files.containsKey(path) ? parse(path) : null;
        if (!files.containsKey(path)) {
            tell(path, 1, 1, ReferenceMistake.MISSING_FILE);
        }
        return root == null
                ? new YamlSection(path, empty(), ignored -> {})
                : new YamlSection(path, root, problems::add);
    }

    private @Nullable Node parse(String path) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 20);
        options.setNestingDepthLimit(20);
        try {
            String text = new String(files.get(path), StandardCharsets.UTF_8);
            Matcher garbled = GARBLED.matcher(text);
            if (garbled.find()) {
                String before = text.substring(0, garbled.start());
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                int column = before.length() - before.lastIndexOf('\n');
                tell(path, line, column, ReferenceMistake.NOT_UTF8);
                return null;
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                tell(path, 1, 1, ReferenceMistake.EMPTY_FILE);
            } else {
                roots.put(path, root);
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = placeOf(broken);
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            YamlSlip slip = YamlSlip.find(new String(files.get(path), StandardCharsets.UTF_8), line);
            if (slip == null) {
                tell(path, line, column, ReferenceMistake.NOT_YAML);
            } else {
                tell(path, slip.line(), slip.column(), slip.mistake());
            }
        } catch (YAMLException broken) {
            tell(path, 1, 1, ReferenceMistake.NOT_YAML);
        }
        return null;
    }

    /** What is not ended is found out where something else begins; it is to be mended where it begins itself. */
    private static @Nullable Mark placeOf(MarkedYAMLException broken) {
        String during = String.valueOf(broken.getContext());
        boolean notEnded = during.contains("simple key") || during.contains("flow") || during.contains("scalar");
        return notEnded && broken.getContextMark() != null ? broken.getContextMark() : broken.getProblemMark();
    }

    private static Node empty() {
        return new MappingNode(Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
    }

    private void tell(String path, int line, int column, ReferenceMistake mistake) {
        problems.add(mistake.at(path, line, column));
    }
}
