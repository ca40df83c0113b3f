/**
 * Packets that are being filled in, each its owner's alone. A draft may be incomplete and wrong, and it may be changed
 * and thrown away: nothing is decided on it. What is declared or marked as classified is never kept, not even here.
 */
@NullMarked
package org.agendagate.drafts;

import org.jspecify.annotations.NullMarked;
