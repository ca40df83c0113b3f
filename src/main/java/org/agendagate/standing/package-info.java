/**
 * What holds today (办理状态) of what the records keep: of items, revisions, decisions and the papers made of them. It is
 * read from the records each time and stored nowhere, so that no page, paper, list, figure or call can say otherwise.
 */
@NullMarked
package org.agendagate.standing;

import org.jspecify.annotations.NullMarked;
