package org.agendagate.facts;

import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.packet.DeclaredDetails;

/** What facts are told from besides the packet: the reference data of a rule book, edited by policy staff. */
public record Reference(
        WorkingCalendar calendar,
        Portfolios portfolios,
        DepartmentPolicy departments,
        OpinionLexicon opinions,
        Thresholds thresholds,
        FormPolicy form,
        DeclaredDetails details,
        WordLists lists) {}
