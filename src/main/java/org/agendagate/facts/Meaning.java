package org.agendagate.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a fact type, or a field of one, to rule authors. A record component without it is not part of the
 * vocabulary.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@interface Meaning {
    /** The Chinese term, as it stands in the guide for policy staff. */
    String zh();

    /** The same in English. */
    String en();

    /**
     * Where in the packet the value comes from: JSON pointers relative to the fact's own place; one that starts with
     * {@code ^} is relative to the item, one that starts with {@code /} to the packet; {@code .}
     * is the fact's own place.
     */
    String[] from() default {};

    /** Of a fact type: its place in a packet as a JSON pointer, each entry of a list told by {@code 0}. */
    String at() default "";

    /** The constants that a field of kind {@link FieldKind#TEXT} is limited to; {@code Enum.class} where it is free. */
    @SuppressWarnings("rawtypes")
    Class<? extends Enum> values() default Enum.class;

    /** An example value for the guide. */
    String example() default "";
}
