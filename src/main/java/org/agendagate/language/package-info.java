/**
 * The rule language: the part of DRL that a gate needs, parsed and checked before anything is built. What it cannot
 * say, a rule cannot do: its grammar knows no call, no assignment and no loop, and every further fact must be joined to
 * one that is bound already. The outcome is either rules made of published facts and fields, or every problem of the
 * files with its place. Nothing here runs a rule.
 */
@NullMarked
package org.agendagate.language;

import org.jspecify.annotations.NullMarked;
