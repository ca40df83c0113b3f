package org.agendagate.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.reference.Portfolios;
import org.jspecify.annotations.Nullable;

/** Reads {@code portfolios.yaml}: which leader is in charge of which units, and who may act for whom, from when to when. */
final class PortfolioReader {
    private PortfolioReader() {}

    static Portfolios read(YamlSection file) {
        List<YamlSection> entries = file.sections("leaders");
        List<Portfolios.LeaderEntry> leaders =
                entries.stream().map(PortfolioReader::leader).toList();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < leaders.size(); index++) {
            if (!codes.add(leaders.get(index).code())) {
                entries.get(index)
                        .tell(
                                "code",
                                ReferenceMistake.TAKEN_CODE,
                                leaders.get(index).code());
            }
        }
        for (int index = 0; index < leaders.size(); index++) {
            for (Portfolios.Acting acting : leaders.get(index).actings()) {
                if (!codes.contains(acting.actingFor())) {
                    entries.get(index).tell("actsFor", ReferenceMistake.UNKNOWN_LEADER, acting.actingFor());
                }
            }
        }
        file.close();
        return new Portfolios(leaders);
    }

    private static void tellReversed(YamlSection entry, LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            entry.tell("until", ReferenceMistake.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private static Portfolios.LeaderEntry leader(YamlSection entry) {
        Portfolios.LeaderEntry leader = new Portfolios.LeaderEntry(
                entry.text("code"),
                entry.text("title"),
                entry.sections("inChargeOf").stream()
                        .map(PortfolioReader::assignment)
                        .toList(),
                entry.findSections("actsFor").stream()
                        .map(PortfolioReader::acting)
                        .toList());
        entry.close();
        return leader;
    }

    private static Portfolios.Assignment assignment(YamlSection entry) {
        Portfolios.Assignment assignment =
                new Portfolios.Assignment(entry.texts("units"), entry.date("from"), entry.findDate("until"));
        tellReversed(entry, assignment.from(), assignment.until());
        entry.close();
        return assignment;
    }

    private static Portfolios.Acting acting(YamlSection entry) {
        Portfolios.Acting acting = new Portfolios.Acting(
                entry.text("leader"), entry.text("basis"), entry.date("from"), entry.findDate("until"));
        tellReversed(entry, acting.from(), acting.until());
        entry.close();
        return acting;
    }
}
