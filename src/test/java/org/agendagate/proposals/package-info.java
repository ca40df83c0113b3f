@NullMarked
package org.agendagate.proposals;

import org.jspecify.annotations.NullMarked;
