package org.agendagate.reference;

import java.util.Map;

/**
 * The office's table of who deals with which flag by when, from {@code flags.yaml}.
 *
 * @param desks by the name of the desk
 * @param rules by rule id, for flags that are somebody else's than the rest of their desk's
 */
public record FlagDuties(Map<String, FlagDuty> desks, Map<String, FlagDuty> rules) {
    public static final String LEGAL = "LEGAL";
    public static final String MEETING_SERVICE = "MEETING_SERVICE";

    /** Of an office that has no table. */
    public static final FlagDuties BUILT_IN = new FlagDuties(
            Map.of(
                    LEGAL, new FlagDuty("法规处", "", "", 3),
                    MEETING_SERVICE, new FlagDuty("会议服务处", "", "", 0)),
            Map.of());

    public FlagDuties {
        desks = Map.copyOf(desks);
        rules = Map.copyOf(rules);
    }

    /** Of a flag by its rule and desk. */
    public FlagDuty of(String ruleId, String desk) {
        FlagDuty own = rules.get(ruleId);
        return own == null ? desks.getOrDefault(desk, new FlagDuty(desk, "", "", 0)) : own;
    }
}
