/**
 * The packet as handed in: what it may say, how it is read, and every spot that is malformed. Secrecy is looked at
 * before anything else, and nothing of a classified packet leaves this package. What a packet means for the gate is
 * not decided here.
 */
@NullMarked
package org.agendagate.packet;

import org.jspecify.annotations.NullMarked;
