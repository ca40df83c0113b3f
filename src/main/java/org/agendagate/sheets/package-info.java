/**
 * The office's own sheet (议题报送表): an Excel workbook made from the schema of packets, and read back with each problem
 * at its cell. Labels stand in the first row, the schema's names in the hidden second, so that columns may be moved.
 * Nothing is decided here, and nothing is written to disk.
 */
@NullMarked
package org.agendagate.sheets;

import org.jspecify.annotations.NullMarked;
