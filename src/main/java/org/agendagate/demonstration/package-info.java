/** What a first start shows whoever tries the service: a few packets, handed in as anybody's are. */
@NullMarked
package org.agendagate.demonstration;

import org.jspecify.annotations.NullMarked;
