package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.drafts.Drafts;
import org.agendagate.handling.PacketOwners;
import org.agendagate.records.DecisionRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a new packet begins with: unit, division and handler as its clerk gave them last, to be changed at will. */
@Component
final class FreshPackets {
    /** Drafts and decisions that are looked at; whoever handed nothing in since then types it again. */
    private static final int LOOKED_AT = 20;

    private final Drafts drafts;
    private final Papers papers;
    private final PacketOwners owners;
    private final Clock clock;

    FreshPackets(Drafts drafts, Papers papers, PacketOwners owners, Clock clock) {
        this.drafts = drafts;
        this.papers = papers;
        this.owners = owners;
        this.clock = clock;
    }

    private record Earlier(Instant at, JsonNode packet) {}

    /** A form with one empty item, received now. */
    String begin(Principal user) {
        List<Earlier> earlier = new ArrayList<>();
        drafts.list(user.getName(), LOOKED_AT)
                .forEach(draft -> earlier.add(new Earlier(draft.savedAt(), DraftJson.tree(draft.json()))));
        papers.listLatest(LOOKED_AT, user).stream()
                .filter(decision -> isHandedInBy(user, decision))
                .findFirst()
                .ifPresent(decision ->
                        earlier.add(new Earlier(decision.decidedAt(), DraftJson.tree(papers.read(decision, user)))));
        earlier.sort(Comparator.comparing(Earlier::at).reversed());
        return DraftJson.fresh(
                Person.of(user).division(),
                earlier.stream().map(Earlier::packet).toList(),
                clock.instant());
    }

    private boolean isHandedInBy(Principal user, DecisionRecord decision) {
        String packetNo = decision.packetNo();
        return !decision.classified() && packetNo != null && owners.submitted(Person.of(user), packetNo);
    }
}
