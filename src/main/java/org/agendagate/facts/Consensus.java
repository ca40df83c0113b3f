package org.agendagate.facts;

/** How far the departments concerned agree on an item. */
public enum Consensus {
    /** Every department concerned agrees, has no objection, or says that it is not concerned. */
    CONSENSUS("意见一致"),
    /** They differ, but a complete leaning opinion was put forward. */
    LEANING("有倾向性意见"),
    /** At least one objects or has reservations, and there is no complete leaning opinion. */
    SPLIT("意见不一致"),
    /** At least one was not asked or has not answered, and there is no complete leaning opinion. */
    INCOMPLETE("征求意见不完整"),
    /** The item touches nothing on which departments must agree, and no department is concerned. */
    NOT_APPLICABLE("不适用");

    private final String label;

    Consensus(String label) {
        this.label = label;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }
}
