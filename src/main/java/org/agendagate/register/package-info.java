/**
 * The register (台账): every item of every revision as its latest decision stands, to be sought, sorted, counted and
 * taken away as a sheet. It is no record: it is written in the transaction of what it tells of, and can be made again
 * from the records.
 */
@NullMarked
package org.agendagate.register;

import org.jspecify.annotations.NullMarked;
