package org.agendagate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agendagate.calendar.CalendarYear;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.language.Problem;
import org.agendagate.markings.Markings;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.Directory;
import org.agendagate.reference.FlagDuties;
import org.agendagate.reference.FormPolicy;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.MatterPolicy;
import org.agendagate.reference.Portfolios;
import org.agendagate.reference.Reference;
import org.agendagate.reference.WordLists;
import org.agendagate.reference.WordingPolicy;
import org.jspecify.annotations.Nullable;

/** Reads the reference data under {@code reference/}, telling every problem of every file. */
final class ReferenceReader {
    private static final Pattern CALENDAR = Pattern.compile("calendar/(\\d{4})\\.yaml");
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
            "flags.yaml",
            OFFICE);

    private final ReferenceFiles files;

    ReferenceReader(SortedMap<String, byte[]> files) {
        this.files = new ReferenceFiles(files);
    }

    List<Problem> problems() {
        return files.problems();
    }

    boolean hasErrors() {
        return files.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Where there are problems, the result is for nothing but telling more of them. */
    Reference read() {
        Directory directory = files.paths().contains(CarriedOver.DIRECTORY)
                ? DirectoryReader.read(files.open("directory.yaml"))
                : null;
        UnitNames names = new UnitNames(directory);
        YamlSection thresholds = files.open("thresholds.yaml");
        Reference reference = new Reference(
                new WorkingCalendar(calendarYears()),
                directory,
                portfolios(directory),
                DepartmentReader.read(files.open("departments.yaml"), names),
                OpinionReader.read(files.open("opinions.yaml")),
                ThresholdReader.thresholds(thresholds, names),
                files.find("matters.yaml", file -> MatterReader.read(file, names), MatterPolicy.STRICTEST),
                ThresholdReader.waivers(thresholds),
                files.find("form.yaml", FormReader::read, FormPolicy.STRICTEST),
                files.find("wording.yaml", WordingReader::read, WordingPolicy.STRICTEST),
                files.find("hints.yaml", HintReader::read, HintWords.FLOOR),
                files.find("details.yaml", Declarations::details, new DeclaredDetails(List.of())),
                files.find("lists.yaml", Declarations::lists, new WordLists(List.of())),
                files.find("markings.yaml", MarkingsReader::read, Markings.FLOOR),
                files.find("flags.yaml", DutyReader::read, FlagDuties.BUILT_IN));
        thresholds.close();
        files.roots().forEach((path, root) -> WordsTwice.tell(path, root, new YamlValues(path, files.problems()::add)));
        files.paths().forEach(this::tellName);
        forgetWhatIsOnlyMisspelt();
        return reference;
    }

    /** What texts of rules call the office and its units. */
    OfficeNames officeNames(Reference reference) {
        return OfficeNames.of(
                files.paths().contains(ReferenceFiles.FOLDER + OFFICE) ? files.open(OFFICE) : null, reference);
    }

    /** An entry that is there by a misspelt name is not missing as well. */
    private void forgetWhatIsOnlyMisspelt() {
        Set<String> meant = files.problems().stream()
                .filter(problem -> problem.code().equals(ReferenceMistake.UNKNOWN_ENTRY_NEAR.code()))
                .map(problem -> problem.file() + " " + lastQuoted(problem))
                .collect(Collectors.toSet());
        files.problems()
                .removeIf(problem -> problem.code().equals(ReferenceMistake.MISSING_ENTRY.code())
                        && meant.contains(problem.file() + " " + lastQuoted(problem)));
    }

    private static String lastQuoted(Problem problem) {
        String[] words = problem.en().split("`", -1);
        return words[words.length - 2];
    }

    private Portfolios portfolios(@Nullable Directory directory) {
        if (directory == null) {
            return PortfolioReader.read(files.open("portfolios.yaml"));
        } else if (files.paths().contains(CarriedOver.PORTFOLIOS)) {
            files.tell(CarriedOver.PORTFOLIOS, 1, 1, ReferenceMistake.SECOND_DIRECTORY);
        }
        return directory.portfolios();
    }

    private void tellName(String path) {
        if (RuleFiles.isMisnamed(path)) {
            files.tell(path, 1, 1, ReferenceMistake.MISNAMED_FILE);
        } else if (path.endsWith(".yaml") && !isKnown(path)) {
            files.tell(path, 1, 1, ReferenceMistake.UNKNOWN_FILE);
        }
    }

    private static boolean isKnown(String path) {
        String name = path.startsWith(ReferenceFiles.FOLDER) ? path.substring(ReferenceFiles.FOLDER.length()) : "";
        return KNOWN.contains(name) || CALENDAR.matcher(name).matches();
    }

    private List<CalendarYear> calendarYears() {
        List<CalendarYear> years = new ArrayList<>();
        for (String path : files.paths()) {
            if (path.startsWith(ReferenceFiles.FOLDER)
                    && CALENDAR.matcher(path.substring(ReferenceFiles.FOLDER.length()))
                            .matches()) {
                years.add(calendarYear(files.open(path.substring(ReferenceFiles.FOLDER.length())), path));
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
}
