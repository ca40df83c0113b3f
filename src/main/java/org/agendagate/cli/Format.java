package org.agendagate.cli;

/** How a command tells what it found: in words for people, or as JSON for programs. */
enum Format {
    human,
    json
}
