package org.agendagate.findings;

/**
 * One spot of the packet a finding rests on.
 *
 * @param pointer JSON pointer into the packet; where something is missing, the place it should be at
 * @param label the Chinese name of the field
 * @param found the value found there, as text; {@link #NOTHING} where there is none
 */
public record Evidence(String pointer, String label, String found) {
    /** What is found where nothing stands. */
    public static final String NOTHING = "（空白）";
    /** What is found where there is more than a value to show. */
    public static final String FILLED_IN = "（已填写）";
}
