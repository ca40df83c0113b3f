/**
 * The office's paperwork made from decisions: the notice that tells a unit why its item does not go to the meeting
 * (不予上会告知单), and the list of items fit for the agenda (具备上会条件议题清单). Both are in Chinese, say all there is at
 * once, and come as values for a page and as Word files. Nothing here decides, and a notice on a classified refusal says
 * nothing of what was refused.
 */
@NullMarked
package org.agendagate.notices;

import org.jspecify.annotations.NullMarked;
