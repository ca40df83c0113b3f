package org.agendagate.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files under {@code rules/reference/} say, as the oracle reads them.
 *
 * @param units the departments concerned, by what an item touches
 * @param phrases the kind of each phrase
 * @param listedDays whether a listed day is a working day
 */
record Policy(
        Set<String> needsAgreement,
        Map<String, List<String>> units,
        boolean silenceIsConsent,
        Set<String> readMarks,
        Map<String, String> phrases,
        Set<String> countsAsOpinion,
        List<Leader> leaders,
        int submissionDays,
        boolean clearDays,
        LocalTime dayCloses,
        Set<String> legalDivisions,
        int validDays,
        int reviewDays,
        int reviewLead,
        Map<String, Set<String>> waiverNames,
        Map<LocalDate, Boolean> listedDays,
        Matters matters,
        Filings filings) {
    /** What kinds of matter must bring along; constants by name. */
    record Matters(
            Set<String> prerequisites,
            Set<String> mayNotApply,
            Set<String> recusalTypes,
            BigDecimal largeAmount,
            Set<String> fundPapers,
            List<String> financeUnits,
            Set<String> projectPapers,
            int estimatePercent,
            Map<String, List<String>> redLineWords,
            Set<String> decisionSteps,
            int publicDays,
            boolean withRegulator) {}

    /** What the form, the meeting and other items are held against; item types by name. */
    record Filings(int minutes, int items, int characters, int attendants, int similarPercent, Set<String> periodic) {}

    record Leader(String code, String title, List<Term> terms, List<Term> heading, List<Acting> actings) {}

    record Term(
            List<String> units, LocalDate from, @Nullable LocalDate until) {}

    record Acting(
            String leader,
            String basis,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The leaders in charge of {@code unit} on {@code day}, by code. */
    List<Leader> inCharge(String unit, LocalDate day) {
        List<Leader> found = new ArrayList<>();
        for (Leader leader : leaders) {
            if (isInCharge(leader, unit, day)) {
                found.add(leader);
            }
        }
        found.sort(Comparator.comparing(Leader::code));
        return found;
    }

    boolean isInCharge(String code, String unit, LocalDate day) {
        Leader leader = leader(code);
        return leader != null && isInCharge(leader, unit, day);
    }

    /** Whether {@code code} both heads {@code unit} and is in charge of it. */
    boolean isHeadInCharge(String code, String unit, LocalDate day) {
        Leader leader = leader(code);
        return leader != null && isInCharge(leader, unit, day) && covers(leader.heading(), unit, day);
    }

    private static boolean isInCharge(Leader leader, String unit, LocalDate day) {
        return covers(leader.terms(), unit, day);
    }

    private static boolean covers(List<Term> terms, String unit, LocalDate day) {
        for (Term term : terms) {
            if (term.units().contains(unit) && isWithin(day, term.from(), term.until())) {
                return true;
            }
        }
        return false;
    }

    boolean mayActFor(String code, String absent, @Nullable String basis, LocalDate day) {
        Leader leader = leader(code);
        if (leader == null || basis == null) {
            return false;
        }
        for (Acting acting : leader.actings()) {
            if (acting.leader().equals(absent)
                    && acting.basis().equals(basis)
                    && isWithin(day, acting.from(), acting.until())) {
                return true;
            }
        }
        return false;
    }

    boolean isListed(String code) {
        return leader(code) != null;
    }

    String title(String code) {
        Leader leader = leader(code);
        return leader == null ? code : leader.title();
    }

    private @Nullable Leader leader(String code) {
        for (Leader leader : leaders) {
            if (leader.code().equals(code)) {
                return leader;
            }
        }
        return null;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The departments concerned by an item that touches {@code matters}, in the order of the file. */
    Set<String> concernedBy(Set<String> matters) {
        Set<String> concerned = new LinkedHashSet<>();
        units.forEach((matter, departments) -> {
            if (matters.contains(matter)) {
                concerned.addAll(departments);
            }
        });
        return concerned;
    }

    LocalDate workingDays(LocalDate from, int count, int step) {
        LocalDate day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        Boolean listed = listedDays.get(day);
        return listed != null ? listed : day.getDayOfWeek().getValue() <= 5;
    }

    /** The kinds of phrases in the order in which they prevail. */
    static final List<String> SEVEREST_FIRST =
            List.of("DISAGREE", "DEFER", "CONDITIONAL", "AGREE_WITH_COMMENT", "AGREE", "FORWARD");

    /** Reads {@code contents}: texts by path relative to the rules directory. */
    static Policy read(Map<String, byte[]> contents) {
        return new PolicyFiles(new LinkedHashMap<>(contents)).read();
    }
}
