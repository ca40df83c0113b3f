/**
 * Which rule book serves. An edit of the rules is tried before it may, and one that fails changes nothing but what is
 * told about the rules. Swapping the book never touches a packet that is being judged: who judges takes the book once
 * and stays with it. Nothing here decides packets or knows a database.
 *
 * <p>A rule book is made of closures over checked rules; no class is generated or loaded for it, so there is nothing to
 * release when it is swapped, and nothing compiled that could be kept on disk. Of what a start with the shipped rules
 * spends before its first decision (processor time of the thread, class loading included), reading 44 files takes 0.03 s,
 * parsing, checking and building the first book 1.0 s, any further one 0.05 s, and going through the seed samples 0.8 s,
 * with 470 samples of the office 2.4 s; a first decision then costs 0.05 s, without that warming up 0.3 s. So the
 * outcome of the rehearsal is what is kept, for the last rule book that served: same rules, same samples, same program
 * build. What is damaged or of something else is not looked at, and the seed rules are compared at every start.
 */
@NullMarked
package org.agendagate.reload;

import org.jspecify.annotations.NullMarked;
