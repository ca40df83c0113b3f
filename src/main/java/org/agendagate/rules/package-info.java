/**
 * Makes an immutable rule book out of the files under {@code rules/} and runs it over facts. Drools is used here and
 * nowhere else: the checked rules become its executable model directly, so no Java is generated from them and no
 * compiler runs. What a rule may say is settled before, in {@code language}.
 */
@NullMarked
package org.agendagate.rules;

import org.jspecify.annotations.NullMarked;
