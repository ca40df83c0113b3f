package org.agendagate.calendar;

/** Working days were asked for in a year that has no calendar; no deadline can be told, and so no decision be given. */
public final class MissingCalendarYearException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int year;

    MissingCalendarYearException(int year) {
        super("no working-day calendar for " + year + ": add rules/reference/calendar/" + year
                + ".yaml from the State Council's notice");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
