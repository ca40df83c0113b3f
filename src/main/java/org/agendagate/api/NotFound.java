package org.agendagate.api;

/** What was asked for is not there. */
final class NotFound extends RuntimeException {}
