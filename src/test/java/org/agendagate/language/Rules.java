package org.agendagate.language;

/** Good rules to begin with. */
final class Rules {
    private Rules() {}

    static String file(String rules) {
        return "package seed\n\n" + rules;
    }

    static String rule(String id) {
        return rule(id, """
                    $item   : Item()
                    $leader : Leader( itemNo == $item.itemNo, inCharge )
                """, "report( $item, $leader );");
    }

    static String rule(String id, String conditions, String report) {
        return """
                rule "%1$s 规则%1$s"
                    @effect( reject )
                    @tier( seed )
                    @title_en( "Rule" )
                    @basis( "依据" )
                    @basis_en( "Authority" )
                    @verification( to_verify )
                    @actor( "主办单位" )
                    @actor_en( "Lead unit" )
                    @reason( "理由。" )
                    @reason_en( "Reason." )
                    @remedy( "请补正。" )
                    @remedy_en( "Correct it." )
                when
                %2$sthen
                    %3$s
                end
                """.formatted(id, conditions, report);
    }
}
