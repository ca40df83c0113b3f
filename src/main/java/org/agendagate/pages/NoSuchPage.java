package org.agendagate.pages;

/** What was asked for is not there. */
final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1;
}
