package org.agendagate.pages;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sections of an item's form, in the order of the office's own form (议题申报表). */
enum ItemSection {
    MATTER(
            "",
            "itemNo title types touches ask askText leadUnit coUnits decisionPoints oneMatter competence source secrecy titleEn"),
    TEXT("", "summary basis background proposedDecision options"),
    REPORT("", "reporter minutes attendingUnits publicity knowScope"),
    TIME("", "impromptu urgent urgencyReason addedAt"),
    LEADERS("", "leaderOpinions"),
    DEPARTMENTS("", "consultations leaningOpinion"),
    DOCUMENTS("", "documents attachments manifest"),
    PERSONNEL("PERSONNEL", "personnel recusal"),
    MONEY("MONEY FUND", "money"),
    PROJECT("PROJECT", "project"),
    PROPERTY("PROPERTY", "property"),
    STAFFING("STAFFING", "staffing"),
    MAJOR("MAJOR_ADMIN", "majorDecision"),
    ACTIONS("", "actionItems"),
    RETURN("", "links cureNotes waivers withdrawal"),
    /** Whatever else the schema has. */
    MORE("", "");

    private final String when;
    private final String fields;

    ItemSection(String when, String fields) {
        this.when = when;
        this.fields = fields;
    }

    String key() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }

    String when() {
        return when;
    }

    List<String> fields() {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" ", -1));
    }

    /** Whether it is folded as long as nothing stands in it, for no type or touch tells whether an item needs it. */
    boolean folds() {
        return this == RETURN;
    }

    /** Whether it is to be filled in for an item of these types and touches. */
    boolean isFor(Set<String> matters) {
        return when.isEmpty() || !Collections.disjoint(List.of(when.split(" ", -1)), matters);
    }
}
