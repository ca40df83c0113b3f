package org.agendagate.findings;

/** What a finding does to its item. */
public enum Effect {
    /** The item does not go to the meeting. */
    REJECT("不予上会"),
    /** The legal division must look before the item is ready. */
    FLAG("提交法规处核"),
    /** A hint; the item may go. */
    ADVISE("提示");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
