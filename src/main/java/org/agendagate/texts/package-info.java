/** Words, quotations and time limits found in Chinese texts, however they are written. Knows nothing of packets. */
@NullMarked
package org.agendagate.texts;

import org.jspecify.annotations.NullMarked;
