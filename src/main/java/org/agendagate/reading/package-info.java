/**
 * From bytes to a packet: secrecy is looked at before anything else, and nothing of a classified packet leaves this
 * package; then every spot that is malformed is found.
 */
@NullMarked
package org.agendagate.reading;

import org.jspecify.annotations.NullMarked;
