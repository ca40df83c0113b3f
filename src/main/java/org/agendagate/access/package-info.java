/**
 * Who may do what: users, roles and divisions, the ways in, and the table of doors with who may pass each. It knows
 * nothing of packets' content and answers no request itself.
 */
@NullMarked
package org.agendagate.access;

import org.jspecify.annotations.NullMarked;
