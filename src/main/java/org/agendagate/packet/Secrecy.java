package org.agendagate.packet;

/** The secrecy a packet or an item declares (密级声明). */
public enum Secrecy {
    NON_SECRET("不涉密"),
    WORK_SECRET("工作秘密"),
    SECRET_OFFLINE("涉密（线下办理）");

    private final String label;

    Secrecy(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
