/**
 * The beginning of a new office: what it answers about itself, at the terminal or in a workbook, becomes a folder of
 * rules, reference data and packets to try. Once written, the folder is the office's own; nothing here reads it again.
 */
@NullMarked
package org.agendagate.offices;

import org.jspecify.annotations.NullMarked;
