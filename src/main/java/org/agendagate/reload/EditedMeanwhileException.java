package org.agendagate.reload;

import org.jspecify.annotations.Nullable;

/** Somebody else changed a rule file since an edit of it began. */
public final class EditedMeanwhileException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable String now;

    EditedMeanwhileException(@Nullable String now) {
        super("the file was changed meanwhile");
        this.now = now;
    }

    /** What the file says now; {@code null} where it is gone. */
    public @Nullable String now() {
        return now;
    }
}
