package org.agendagate.facts;

import java.util.List;
import org.agendagate.reference.WordLists;

/** The lists of words of {@code lists.yaml}: the same for every item, and joined to it like any other fact. */
@Meaning(
        zh = "名单：lists.yaml 登记的各个名单，每个议题一条",
        en = "the lists of words in lists.yaml, one fact for each item",
        at = "/items/0")
public record Lists(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        WordLists lists)
        implements Fact {
    @Override
    public String itemAt() {
        return at;
    }

    static FactField fieldOf(WordLists.WordList list) {
        String name = list.name();
        return new FactField(
                name,
                Details.calledBy(list.label()),
                FieldKind.TEXTS,
                list.label(),
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                fact -> ((Lists) fact).lists().words(name));
    }
}
