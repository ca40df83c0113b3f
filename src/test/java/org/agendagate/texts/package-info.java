@NullMarked
package org.agendagate.texts;

import org.jspecify.annotations.NullMarked;
