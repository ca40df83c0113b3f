package org.agendagate.records;

/** What a decision leaned on changed before it could be recorded: nothing was, and the decision is to be made again. */
public final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangedMeanwhileException() {
        super("the records changed after they were read for the decision");
    }
}
