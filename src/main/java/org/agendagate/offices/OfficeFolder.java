package org.agendagate.offices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.agendagate.rules.RuleFiles;

/**
 * The folder of a new office: the shipped rules in its own names, its reference data, and packets to try. Rules that the
 * office does not want it deletes; G01 to G03 stay.
 */
public final class OfficeFolder {
    private static final String REFERENCE = "reference/";

    private final NewOffice office;
    private final OfficeData data;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private OfficeFolder(NewOffice office, LocalDate today) {
        this.office = office;
        this.data = new OfficeData(office, today);
    }

    /** Everything for which the answers make no office; empty where they do. */
    public static List<OfficeProblem> problemsOf(NewOffice office) {
        return OfficeCheck.problemsOf(office);
    }

    /**
     * The files by path. The answers must have no problems.
     *
     * @param now when the folder is made: the packets are for a meeting some weeks later
     */
    public static SortedMap<String, byte[]> of(NewOffice office, OffsetDateTime now) {
        OfficeFolder folder = new OfficeFolder(office, now.toLocalDate());
        RuleFiles.bundled().contents().forEach(folder::take);
        folder.addYears(now.getYear());
        new OfficePackets(office, folder.data, now).files().forEach(folder::put);
        return folder.files;
    }

    private void take(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        switch (path) {
            case REFERENCE + "directory.yaml" -> put(path, data.directory());
            case REFERENCE + "departments.yaml" -> put(path, data.departments());
            case REFERENCE + "office.yaml" -> put(path, data.names());
            case REFERENCE + "thresholds.yaml" -> put(path, thresholds(text));
            case REFERENCE + "form.yaml" -> put(path, form(text));
            case REFERENCE + "matters.yaml" -> put(path, matters(text));
            case REFERENCE + "opinions.yaml" -> put(path, opinions(text));
            default -> put(path, path.endsWith(".drl") ? inOwnNames(text) : text);
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private String inOwnNames(String rules) {
        return rules.replace("常委会会议", office.text(Question.MEETING))
                .replace("常委会议事规则", office.text(Question.MEETING) + "议事规则")
                .replaceAll("(?<!支部)书记", Matcher.quoteReplacement(office.text(Question.CHIEF)));
    }

    private String thresholds(String shipped) {
        return with(
                shipped,
                Map.of(
                        "workingDays: 3 ", "workingDays: " + office.text(Question.WORKING_DAYS) + " ",
                        "dayCloses: \"17:30\"", "dayCloses: \"" + office.text(Question.DAY_CLOSES) + "\"",
                        "divisions: \\[[^\\]]*\\]",
                                "divisions: " + OfficeData.list(data.names(office.answer(Question.LEGAL_DIVISION))),
                        "，例如 \\[省司法厅\\]", "",
                        "secretaryGeneral: \\[[^\\]]*\\]", "secretaryGeneral: [秘书长]",
                        "secretary: \\[[^\\]]*\\]",
                                "secretary: " + OfficeData.list(List.of(office.text(Question.CHIEF)))));
    }

    private String form(String shipped) {
        return with(
                shipped,
                Map.of(
                        "minutes: 15", "minutes: " + office.text(Question.MINUTES),
                        "items: 8", "items: " + office.text(Question.ITEMS),
                        "attendants: 2", "attendants: " + office.text(Question.ATTENDANTS)));
    }

    private String matters(String shipped) {
        return with(
                shipped,
                Map.of(
                        "largeAmountYuan: 5000000", "largeAmountYuan: " + office.text(Question.LARGE_AMOUNT),
                        "financeUnits: \\[[^\\]]*\\]",
                                "financeUnits: " + OfficeData.list(data.names(office.answer(Question.FINANCE)))));
    }

    private String opinions(String shipped) {
        return shipped.replace("请提请常委会会议审议", "请提请" + office.text(Question.MEETING) + "审议");
    }

    /** The shipped file with the office's own values; that it has each of them is held by a test. */
    private static String with(String shipped, Map<String, String> values) {
        String text = shipped;
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            Matcher place = java.util.regex.Pattern.compile(value.getKey()).matcher(text);
            if (!place.find()) {
                throw new IllegalStateException("no `" + value.getKey() + "` in the shipped reference data");
            }
            text = place.replaceFirst(Matcher.quoteReplacement(value.getValue()));
        }
        return text;
    }

    /** Years whose notice is not shipped are provisional until the office enters them. */
    private void addYears(int year) {
        for (int number = year; number <= year + 1; number++) {
            String path = REFERENCE + "calendar/" + number + ".yaml";
            if (!files.containsKey(path)) {
                put(path, "year: " + number + "\nprovisional: true\n");
            }
        }
    }
}
