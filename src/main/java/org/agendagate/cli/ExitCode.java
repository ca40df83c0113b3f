package org.agendagate.cli;

/** What the process ends with; of several, the one that stands further down. */
enum ExitCode {
    /** Everything is accepted, or all is well. */
    WELL(0),
    /** At least one item is rejected, or a sample differs. */
    REJECTED(2),
    /** Rule files or a packet are invalid. */
    INVALID(3),
    /** It could not run. */
    FAILED(1);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
