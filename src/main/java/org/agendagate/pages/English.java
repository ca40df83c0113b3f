package org.agendagate.pages;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** English for what the schema names in code: {@code leaderOpinions} is "Leader opinions". */
@Component("english")
public final class English {
    /** Where a name alone would be read wrongly, or not at all. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("packetNo", "Packet number"),
            entry("itemNo", "Item number"),
            entry("docNo", "Document number"),
            entry("meetingNo", "Meeting number"),
            entry("caseNo", "Case number"),
            entry("seq", "Number"),
            entry("titleEn", "Title in English"),
            entry("ask", "What is asked"),
            entry("askText", "What is asked, in words"),
            entry("oneMatter", "One matter only"),
            entry("coUnits", "Joint units"),
            entry("coDivisions", "Assisting divisions"),
            entry("minutes", "Expected length (minutes)"),
            entry("lengthMinutes", "Length (minutes)"),
            entry("amountYuan", "Amount (yuan)"),
            entry("valueYuan", "Value (yuan)"),
            entry("estimateYuan", "Estimate (yuan)"),
            entry("approvedFeasibilityYuan", "Approved feasibility estimate (yuan)"),
            entry("knowScope", "Who may know"),
            entry("by", "By whom"));

    English() {}

    public String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** English for a name in camel case, or in capitals with underscores. */
    public String of(String name) {
        String otherwise = OTHERWISE.get(name);
        if (otherwise != null) {
            return otherwise;
        }
        String words = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
