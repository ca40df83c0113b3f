package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Undeclared;
import org.agendagate.hints.Hint;
import org.agendagate.hints.Hints;
import org.agendagate.packet.AgendaItem;

/** Tells what the text of an item gives away and its form does not declare. */
final class UndeclaredMatters {
    private UndeclaredMatters() {}

    static List<Undeclared> of(Derivation.Setting setting, AgendaItem item, String at) {
        return Hints.of(item, setting.reference().hints()).stream()
                .map(hint -> fact(item, at, hint))
                .toList();
    }

    private static Undeclared fact(AgendaItem item, String at, Hint hint) {
        var amount = item.money() == null ? null : item.money().amountYuan();
        return new Undeclared(
                at,
                at,
                item.itemNo(),
                hint.kind().name(),
                hint.kind().label(),
                hint.kind().labelEn(),
                hint.sure(),
                hint.words(),
                hint.place().label(),
                hint.place().labelEn(),
                Amounts.text(amount),
                Amounts.textEn(amount));
    }
}
