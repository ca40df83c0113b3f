/**
 * The legal reviewers' queue and acts. Every flag of a formal submission opens an entry; clearing or upholding it is a
 * record and makes a new decision of the same revision, a function of the rules' decision and of all that was said. A
 * clearance holds for the evidence it saw, in later revisions too, and for no other. The queue itself is no record.
 */
@NullMarked
package org.agendagate.review;

import org.jspecify.annotations.NullMarked;
