package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.review.Flagged;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A clerk who submits and a reviewer who reviews, one step after another, and who remember what they sent and what they
 * were told. All clients' flags stand in one queue, so that reviewers meet.
 */
final class KillClient {
    private static final String QUEUE = "/api/reviews?limit=20";
    private static final List<String> ACTS = List.of("CLEAR", "UPHOLD");

    private final int number;
    private final Random random;
    private final List<Sent> submissions = new ArrayList<>();
    private final List<Sent> reviews = new ArrayList<>();
    private int packets;
    private int submissionsCompared;
    private int reviewsCompared;

    KillClient(int number, long seed) {
        this.number = number;
        random = new Random(seed);
    }

    /** Works until the service is gone; {@code begun} is counted down with each step that was answered. */
    void workUntilGone(HttpDoor door, CountDownLatch begun) {
        try {
            while (true) {
                step(door);
                begun.countDown();
            }
        } catch (UncheckedIOException gone) {
            // What was under way stays without an answer.
        }
    }

    private void step(HttpDoor door) {
        int dice = random.nextInt(10);
        if (dice < 3) {
            review(door);
        } else if (dice < 5 && !submissions.isEmpty()) {
            Sent last = submissions.get(submissions.size() - 1);
            submit(door, last.name, last.revision + 1);
        } else {
            submit(door, String.format(Locale.ROOT, "KL-2026-%d%05d", number, ++packets), 1);
        }
    }

    private void submit(HttpDoor door, String packetNo, int revision) {
        String hash = CanonicalJson.digest(packetNo);
        String packet = Flagged.json(packetNo, revision, 1, json -> {
            Packets.firstItem(json).put("title", "关于" + packetNo + "的请示");
            json.at("/items/0/documents")
                    .forEach(document ->
                            ((ObjectNode) document).put("fileHash", hash).put("textHash", hash));
        });
        Sent sent = new Sent(packetNo, revision, packet);
        submissions.add(sent);
        sent.answered(door.as("clerk").post("/api/packets", packet), 201);
    }

    private void review(HttpDoor door) {
        List<JsonNode> open =
                json(door.as("legal").get(QUEUE)).path("entries").valueStream().toList();
        if (open.isEmpty()) {
            return;
        }
        String id = open.get(random.nextInt(open.size())).path("id").asString();
        String act =
                "{\"act\":\"%s\",\"reason\":\"%s\"}".formatted(ACTS.get(random.nextInt(2)), "已核（第" + number + "位）");
        Sent sent = new Sent(id, 0, act);
        reviews.add(sent);
        HttpResponse<String> answer = post(door, sent);
        if (answer.statusCode() == 412) {
            // Another reviewer was first.
            reviews.remove(sent);
        } else {
            sent.answered(answer, 200);
        }
    }

    private static HttpResponse<String> post(HttpDoor door, Sent review) {
        return door.as("legal")
                .send(
                        "POST",
                        "/api/reviews/" + review.name,
                        BodyPublishers.ofString(review.body),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*");
    }

    /** Compares what was sent since the last time, and sends again what got no answer. */
    void compareLast(HttpDoor door, KillTally tally) {
        for (Sent sent : submissions.subList(submissionsCompared, submissions.size())) {
            if (sent.answer != null) {
                tally.submissions++;
            } else {
                tally.unanswered++;
                tally.recordedUnanswered += decisions(door, sent).isEmpty() ? 0 : 1;
                sent.answered(door.as("clerk").post("/api/packets", sent.body), 200, 201);
            }
            compareSubmission(door, sent, tally);
        }
        submissionsCompared = submissions.size();
        for (Sent sent : List.copyOf(reviews.subList(reviewsCompared, reviews.size()))) {
            if (sent.answer != null) {
                tally.reviews++;
                compareReview(door, sent, tally);
            } else {
                tally.unanswered++;
                sendAgain(door, sent, tally);
            }
        }
        reviewsCompared = reviews.size();
    }

    /** An act that nobody was told of may have been overtaken by another revision: then there is none, and that is told. */
    private void sendAgain(HttpDoor door, Sent review, KillTally tally) {
        boolean recorded = made(door, review).isPresent();
        tally.recordedUnanswered += recorded ? 1 : 0;
        HttpResponse<String> again = post(door, review);
        if (again.statusCode() == 412 && !recorded) {
            reviews.remove(review);
        } else if (again.statusCode() != 412) {
            review.answered(again, 200);
            compareReview(door, review, tally);
        }
    }

    /** Compares all that was ever sent. */
    void compareAll(HttpDoor door, KillTally tally) {
        submissions.forEach(sent -> compareSubmission(door, sent, tally));
        Set<String> reviewed = new HashSet<>();
        reviews.stream().filter(sent -> !reviewed.add(sent.name)).forEach(sent -> tally.doubled.add("review " + sent));
        reviews.forEach(sent -> compareReview(door, sent, tally));
    }

    private void compareSubmission(HttpDoor door, Sent sent, KillTally tally) {
        String answer = sent.told();
        tally.compare(sent + " sent again", answer, door.as("clerk").post("/api/packets", sent.body));
        tally.compare(
                sent + " read",
                answer,
                door.get("/api/decisions/"
                        + JsonMapper.shared().readTree(answer).path("id").asString()));
        long made = decisions(door, sent).stream()
                .filter(decision -> !decision.has("basedOn"))
                .count();
        if (made > 1) {
            tally.doubled.add(sent + " has " + made + " records");
        }
        // One flag each: whoever reviewed it made one further decision.
        if (decisions(door, sent).size() > made + 1) {
            tally.doubled.add(sent + " was reviewed twice");
        }
    }

    private void compareReview(HttpDoor door, Sent sent, KillTally tally) {
        Optional<String> made = made(door, sent);
        if (made.isEmpty()) {
            tally.lost.add("review " + sent + " is not there");
        } else if (sent.answer != null) {
            JsonNode told = JsonMapper.shared().readTree(sent.answer);
            JsonNode there = json(door.get("/api/reviews/" + sent.name)).path("entry");
            if (!there.path("closing").equals(told.at("/entry/closing"))) {
                tally.lost.add("review " + sent + " is now " + there);
            }
            tally.compare(
                    "decision of review " + sent,
                    told.path("decision").toString(),
                    door.get("/api/decisions/" + made.get()));
        }
    }

    /** The decision that a review made, where the flag is reviewed. */
    private static Optional<String> made(HttpDoor door, Sent review) {
        JsonNode decision = json(door.get("/api/reviews/" + review.name)).at("/entry/closing/decision");
        return Optional.ofNullable(decision.asString(null));
    }

    private static List<JsonNode> decisions(HttpDoor door, Sent submission) {
        HttpResponse<String> answer = door.get("/api/packets/" + submission.name);
        return json(answer)
                .path("decisions")
                .valueStream()
                .filter(decision -> decision.path("revision").asInt() == submission.revision)
                .toList();
    }

    /** Something that was sent, and the answer if any came. */
    private static final class Sent {
        private final String name;
        private final int revision;
        private final String body;
        private @Nullable String answer;

        Sent(String name, int revision, String body) {
            this.name = name;
            this.revision = revision;
            this.body = body;
        }

        void answered(HttpResponse<String> given, int... fine) {
            for (int status : fine) {
                if (given.statusCode() == status) {
                    answer = given.body();
                    return;
                }
            }
            throw new IllegalStateException(this + " was answered " + given.statusCode() + " " + given.body());
        }

        String told() {
            return Objects.requireNonNull(answer);
        }

        @Override
        public String toString() {
            return revision == 0 ? name : name + " revision " + revision;
        }
    }
}
