package org.agendagate.reference;

import java.util.List;

/**
 * A post of the directory, never a person: its titles, what it has to do with which units, and for whom it may sign.
 *
 * @param actings whom it may sign for
 */
public record Post(
        String code,
        String title,
        List<String> otherTitles,
        List<Relation> relations,
        List<Portfolios.Acting> actings) {
    public Post {
        otherTitles = List.copyOf(otherTitles);
        relations = List.copyOf(relations);
        actings = List.copyOf(actings);
    }
}
