package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of what was sent to a service that was killed. */
final class KillTally {
    int rounds;
    /** Submissions that were answered. */
    int submissions;
    /** Reviews that were answered. */
    int reviews;
    /** Submissions and reviews whose answer was cut off. */
    int unanswered;
    /** Of the unanswered, how many were recorded all the same. */
    int recordedUnanswered;

    /** What was acknowledged and is not there as it was told. */
    final List<String> lost = new ArrayList<>();
    /** What is there more than once. */
    final List<String> doubled = new ArrayList<>();
    /** Where the ledger does not hold. */
    final List<String> broken = new ArrayList<>();

    void chain(HttpDoor door) {
        HttpResponse<String> verified = door.get("/api/ledger/verification");
        if (verified.statusCode() != 200 || !json(verified).path("holds").asBoolean()) {
            broken.add("round " + rounds + ": " + verified.body());
        }
    }

    void compare(String what, String told, HttpResponse<String> there) {
        if (there.statusCode() != 200 || !there.body().equals(told)) {
            lost.add(what + " is now " + there.statusCode() + " " + there.body());
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d rounds, %d acknowledged (%d submissions, %d reviews), %d lost, %d doubled, %d broken chains; %d unanswered, of which %d recorded",
                rounds,
                submissions + reviews,
                submissions,
                reviews,
                lost.size(),
                doubled.size(),
                broken.size(),
                unanswered,
                recordedUnanswered);
    }
}
