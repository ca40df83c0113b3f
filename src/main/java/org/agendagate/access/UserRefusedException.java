package org.agendagate.access;

/** Why a change of users was not made: what is wrong and what to do, in two languages. */
public final class UserRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;

    UserRefusedException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
