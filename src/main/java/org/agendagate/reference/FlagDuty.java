package org.agendagate.reference;

/**
 * Who deals with a flag, and how long they have.
 *
 * @param person user name; empty where the office named none and the post is all that is known
 * @param deputy user name of who stands in; empty where there is none
 * @param workingDays after the day it was opened; with 0 the same day
 */
public record FlagDuty(String post, String person, String deputy, int workingDays) {}
