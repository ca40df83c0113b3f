package org.agendagate.reference;

import java.util.Map;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.markings.Markings;
import org.jspecify.annotations.Nullable;

/**
 * What facts are told from besides the packet: the reference data of a rule book, edited by policy staff.
 *
 * @param directory the office's units and posts; {@code null} in a book that has {@code portfolios.yaml} instead
 */
public record Reference(
        WorkingCalendar calendar,
        @Nullable Directory directory,
        Portfolios portfolios,
        DepartmentPolicy departments,
        OpinionLexicon opinions,
        Thresholds thresholds,
        MatterPolicy matters,
        WaiverPolicy waivers,
        FormPolicy form,
        WordingPolicy wording,
        HintWords hints,
        DeclaredDetails details,
        WordLists lists,
        Markings markings,
        FlagDuties duties) {
    /** The same reference data with another calendar. */
    public Reference withCalendar(WorkingCalendar other) {
        return new Reference(
                other,
                directory,
                portfolios,
                departments,
                opinions,
                thresholds,
                matters,
                waivers,
                form,
                wording,
                hints,
                details,
                lists,
                markings,
                duties);
    }

    /** The same reference data, with what the rules' headers say of waivers. */
    public Reference withWaivable(Map<String, WaiverAuthority> rules) {
        return new Reference(
                calendar,
                directory,
                portfolios,
                departments,
                opinions,
                thresholds,
                matters,
                new WaiverPolicy(waivers.names(), rules),
                form,
                wording,
                hints,
                details,
                lists,
                markings,
                duties);
    }
}
