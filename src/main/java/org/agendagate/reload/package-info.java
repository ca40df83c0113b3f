/**
 * Which rule book serves. An edit of the rules is tried before it may, and one that fails changes nothing but what is
 * told about the rules. Swapping the book never touches a packet that is being judged: who judges takes the book once
 * and stays with it. Nothing here decides packets or knows a database.
 *
 * <p>A rule book is made of closures over checked rules; no class is generated or loaded for it, and building the
 * shipped one takes some hundredths of a second. So there is nothing to release when it is swapped, and no built book
 * needs to be kept on disk.
 */
@NullMarked
package org.agendagate.reload;

import org.jspecify.annotations.NullMarked;
