/**
 * The append-only store: packets, the decisions on them and the rule books that made them, written in one transaction
 * and on disk before anybody is told. Rows are never changed and never deleted. A submission is unique by packet number
 * and revision; of a refused classified packet only its content-free decision stays.
 */
@NullMarked
package org.agendagate.records;

import org.jspecify.annotations.NullMarked;
