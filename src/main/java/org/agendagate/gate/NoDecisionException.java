package org.agendagate.gate;

import org.jspecify.annotations.Nullable;

/** The gate could not decide; this is never an acceptance. The message is English, {@link #zh()} the same in Chinese. */
public sealed class NoDecisionException extends RuntimeException permits UnfitPacketException {
    private static final long serialVersionUID = 1;

    private final String zh;

    NoDecisionException(String zh, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
