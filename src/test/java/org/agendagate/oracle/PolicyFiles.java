package org.agendagate.oracle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code reference/*.yaml} into a {@link Policy}, trusting that they are well formed. */
final class PolicyFiles {
    private final Map<String, byte[]> contents;

    PolicyFiles(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    Policy read() {
        Map<String, Object> departments = file("reference/departments.yaml");
        Map<String, Object> opinions = file("reference/opinions.yaml");
        Map<String, Object> thresholds = file("reference/thresholds.yaml");
        Map<String, Object> submission = map(thresholds.get("submission"));
        Map<String, Object> review = map(thresholds.get("legalReview"));
        return new Policy(
                Set.copyOf(texts(departments.get("needsAgreement"))),
                units(departments),
                Boolean.TRUE.equals(departments.get("silenceIsConsent")),
                readMarks(opinions),
                phrases(map(opinions.get("phrases"))),
                Set.copyOf(texts(opinions.get("countsAsOpinion"))),
                leaders(),
                number(submission, "workingDays"),
                Boolean.TRUE.equals(submission.get("clearDays")),
                LocalTime.parse(text(submission.get("dayCloses"))),
                Set.copyOf(texts(review.get("divisions"))),
                number(review, "validDays"),
                number(review, "workingDays"),
                number(review, "leadWorkingDays"),
                Map.of(
                        "G22", Set.copyOf(texts(map(thresholds.get("waivers")).get("secretaryGeneral"))),
                        "G23", Set.copyOf(texts(map(thresholds.get("waivers")).get("secretary")))),
                calendar(),
                matters(file("reference/matters.yaml")),
                filings(file("reference/form.yaml")));
    }

    private static Policy.Filings filings(Map<String, Object> file) {
        Map<String, Object> meeting = map(file.get("meeting"));
        Map<String, Object> duplicates = map(file.get("duplicates"));
        return new Policy.Filings(
                number(meeting, "minutes"),
                number(meeting, "items"),
                number(meeting, "characters"),
                number(meeting, "attendants"),
                number(duplicates, "similarPercent"),
                Set.copyOf(texts(duplicates.get("periodic"))));
    }

    private static Policy.Matters matters(Map<String, Object> file) {
        Map<String, Object> personnel = map(file.get("personnel"));
        Map<String, Object> money = map(file.get("money"));
        Map<String, Object> project = map(file.get("project"));
        Map<String, Object> redLines = map(file.get("redLines"));
        Map<String, Object> decision = map(file.get("majorDecision"));
        Map<String, List<String>> redLineWords = new LinkedHashMap<>();
        map(redLines.get("words")).forEach((line, words) -> redLineWords.put(line, texts(words)));
        return new Policy.Matters(
                Set.copyOf(texts(personnel.get("prerequisites"))),
                Set.copyOf(texts(personnel.get("mayNotApply"))),
                Set.copyOf(texts(map(file.get("recusal")).get("types"))),
                BigDecimal.valueOf(number(money, "largeAmountYuan")),
                Set.copyOf(texts(money.get("papers"))),
                texts(money.get("financeUnits")),
                Set.copyOf(texts(project.get("papers"))),
                number(project, "estimatePercent"),
                redLineWords,
                Set.copyOf(texts(decision.get("steps"))),
                number(decision, "publicDays"),
                Boolean.TRUE.equals(map(file.get("fairCompetition")).get("withRegulator")));
    }

    private static Map<String, List<String>> units(Map<String, Object> departments) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (Map<String, Object> concern : maps(departments.get("concerned"))) {
            units.put(text(concern.get("when")), texts(concern.get("units")));
        }
        return units;
    }

    private static Set<String> readMarks(Map<String, Object> opinions) {
        Set<String> marks = new HashSet<>();
        texts(opinions.get("readMarks")).forEach(mark -> marks.add(OpinionWords.plain(mark)));
        return marks;
    }

    private static Map<String, String> phrases(Map<String, Object> kinds) {
        Map<String, String> phrases = new LinkedHashMap<>();
        kinds.forEach((kind, words) -> texts(words).forEach(phrase -> phrases.put(OpinionWords.plain(phrase), kind)));
        return phrases;
    }

    private List<Policy.Leader> leaders() {
        List<Policy.Leader> leaders = new ArrayList<>();
        for (Map<String, Object> leader : maps(file("reference/directory.yaml").get("posts"))) {
            List<Policy.Term> terms = new ArrayList<>();
            for (Map<String, Object> term : maps(leader.get("relations"))) {
                if (text(term.get("kind")).equals("分管")) {
                    terms.add(new Policy.Term(
                            texts(term.get("units")), day(term.get("from")), findDay(term.get("until"))));
                }
            }
            List<Policy.Term> heading = new ArrayList<>();
            for (Map<String, Object> term : maps(leader.get("relations"))) {
                if (text(term.get("kind")).equals("主要负责")) {
                    heading.add(new Policy.Term(
                            texts(term.get("units")), day(term.get("from")), findDay(term.get("until"))));
                }
            }
            List<Policy.Acting> actings = new ArrayList<>();
            for (Map<String, Object> acting : maps(leader.get("actsFor"))) {
                actings.add(new Policy.Acting(
                        text(acting.get("leader")),
                        text(acting.get("paper")),
                        day(acting.get("from")),
                        findDay(acting.get("until"))));
            }
            leaders.add(
                    new Policy.Leader(text(leader.get("code")), text(leader.get("title")), terms, heading, actings));
        }
        return leaders;
    }

    private Map<LocalDate, Boolean> calendar() {
        Map<LocalDate, Boolean> listed = new HashMap<>();
        contents.keySet().stream()
                .filter(path -> path.startsWith("reference/calendar/"))
                .sorted()
                .forEach(path -> {
                    Map<String, Object> year = file(path);
                    days(year.get("daysOff")).forEach(day -> listed.put(day, false));
                    days(year.get("makeUpDays")).forEach(day -> listed.put(day, true));
                });
        return listed;
    }

    private static List<LocalDate> days(@Nullable Object listed) {
        List<LocalDate> days = new ArrayList<>();
        for (Object entry : listed instanceof List<?> list ? list : List.of()) {
            String[] ends = entry instanceof String range ? range.split("\\.\\.", -1) : new String[] {day(entry) + ""};
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private Map<String, Object> file(String path) {
        byte[] content = Objects.requireNonNull(contents.get(path), path);
        return map(
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(content, StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(@Nullable Object value) {
        return value == null ? List.of() : List.copyOf((List<String>) value);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static int number(Map<String, Object> section, String name) {
        return ((Number) Objects.requireNonNull(section.get(name))).intValue();
    }

    private static LocalDate day(@Nullable Object value) {
        return value instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(text(value));
    }

    private static @Nullable LocalDate findDay(@Nullable Object value) {
        return value == null ? null : day(value);
    }
}
