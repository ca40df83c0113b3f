/**
 * What the text of an item gives away besides what its form declares: amounts of money, matters it decides, drafts it
 * puts up, red lines it comes near. Says so only where the words are plain; looks at nothing but the text and the
 * office's words.
 */
@NullMarked
package org.agendagate.hints;

import org.jspecify.annotations.NullMarked;
