package org.agendagate.replay;

import java.util.List;

/** What came of deciding a recorded packet again. */
public sealed interface Replayed {

    /** The id of the recorded decision. */
    String decision();

    /** The same bytes. */
    record Identical(String decision) implements Replayed {}

    /**
     * Other bytes.
     *
     * @param differences every field that is said differently, with both values
     */
    record Different(String decision, List<String> differences) implements Replayed {
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /** What is needed to decide it again is not as it was recorded: nothing is known of the decision, and `verify` finds the row. */
    record Damaged(String decision, String zh, String en) implements Replayed {}

    /** It could not be decided again; that is as bad as a difference. */
    record Failed(String decision, String zh, String en) implements Replayed {}

    /** There is nothing to decide again; the words say why. */
    record Skipped(String decision, String zh, String en) implements Replayed {}
}
