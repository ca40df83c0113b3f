package org.agendagate.cli;

/** How {@code check} tells problems: in words for people, as JSON, or as SARIF for editors and code hosts. */
enum CheckFormat {
    human,
    json,
    sarif
}
