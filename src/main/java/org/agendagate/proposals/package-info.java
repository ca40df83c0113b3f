/**
 * Changes of the rules before they are live: what somebody proposes, what it would come to, who signed it. A proposal is
 * never changed; whoever goes on with it writes another text, and whoever signs signs one text.
 */
@NullMarked
package org.agendagate.proposals;

import org.jspecify.annotations.NullMarked;
