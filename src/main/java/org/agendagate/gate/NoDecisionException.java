package org.agendagate.gate;

/** The gate could not decide; this is never an acceptance. The message is English, {@link #zh()} the same in Chinese. */
public final class NoDecisionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;

    NoDecisionException(String zh, String en, Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
