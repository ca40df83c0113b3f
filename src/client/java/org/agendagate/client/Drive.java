package org.agendagate.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.agendagate.client.api.LedgerApi;
import org.agendagate.client.api.PacketsApi;
import org.agendagate.client.api.ReviewsApi;
import org.agendagate.client.api.UsersApi;
import org.agendagate.client.model.Packet;
import org.agendagate.client.model.PacketDecision;
import org.agendagate.client.model.ReviewDetail;
import org.agendagate.client.model.ReviewEntry;
import org.agendagate.client.model.ReviewRequest;
import org.agendagate.client.model.ReviewResult;
import org.agendagate.client.model.Role;

/**
 * Submits, reads and reviews through the client that is generated from the API's document. A field of an answer that the
 * document does not name fails it, and so does anything the service answers otherwise than expected.
 *
 * <p>Arguments: the service's address, its demonstration password, a packet with one flag and no other finding.
 */
public final class Drive {
    private final String address;
    private final String password;
    private final ObjectMapper mapper =
            ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Drive(String address, String password) {
        this.address = address;
        this.password = password;
    }

    public static void main(String[] arguments) throws Exception {
        new Drive(arguments[0], arguments[1]).run(Path.of(arguments[2]));
    }

    private void run(Path file) throws Exception {
        String text = Files.readString(file);
        Packet packet = mapper.readValue(text, Packet.class);
        must(
                mapper.readTree(mapper.writeValueAsString(packet)).equals(mapper.readTree(text)),
                "the client keeps all of it");
        PacketsApi clerk = new PacketsApi(as("clerk"));
        ReviewsApi legal = new ReviewsApi(as("legal"));
        must(new UsersApi(as("legal")).readMe().getRoles().equals(Set.of(Role.LEGAL)), "legal is a reviewer");

        PacketDecision submitted = clerk.submitPacket(packet, null);
        tell("submitted", submitted);
        must(!submitted.getReady(), "a flag waits");
        must(clerk.submitPacket(packet, null).equals(submitted), "the same packet again gets the same answer");
        must(clerk.readRevision(packet.getPacketNo(), 1).equals(packet), "the packet is kept as it was sent");
        must(clerk.readDecision(submitted.getId()).equals(submitted), "the decision is kept as it was told");
        must(clerk.readPacket(packet.getPacketNo()).getDecisions().equals(List.of(submitted)), "the packet has it");

        ReviewEntry flag = legal.listReviews(null, null, null, null, null, null, null).getEntries().stream()
                .filter(entry -> entry.getPacketNo().equals(packet.getPacketNo()))
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "waits      %s, rule %s, due by %s%n",
                flag.getId(), flag.getFinding().getRuleId(), flag.getDueBy());
        ApiResponse<ReviewDetail> seen = legal.readReviewWithHttpInfo(flag.getId());
        String version = seen.getHeaders().get("etag").get(0);
        ReviewRequest clear =
                new ReviewRequest().act(ReviewRequest.ActEnum.CLEAR).reason("法规处已收到送审稿，定于会前出具意见");
        ReviewResult cleared = legal.reviewFlag(flag.getId(), version, clear);
        tell("cleared", cleared.getDecision());
        must(cleared.getDecision().getReady(), "nothing waits any more");
        must(refused(() -> legal.reviewFlag(flag.getId(), version, clear)) == 412, "who comes second is told");
        must(clerk.readDecision(cleared.getDecision().getId()).equals(cleared.getDecision()), "it is kept too");
        must(clerk.readPacket(packet.getPacketNo()).getDecisions().size() == 2, "the packet has both decisions");
        must(new LedgerApi(as("auditor")).verifyLedger(null, null).getHolds(), "the ledger holds");
    }

    private ApiClient as(String user) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient(HttpClient.newBuilder(), mapper, address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + login));
        return client;
    }

    private static void tell(String what, PacketDecision decision) {
        System.out.printf(
                "%-10s %s: %s revision %d is %s, %s%n",
                what,
                decision.getId(),
                decision.getPacketNo(),
                decision.getRevision(),
                decision.getOutcome(),
                decision.getReady() ? "ready" : "not ready");
    }

    private static void must(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("not so: " + what);
        }
        System.out.println("           " + what);
    }

    private static int refused(Call call) throws Exception {
        try {
            call.run();
            return 200;
        } catch (ApiException refusal) {
            return refusal.getCode();
        }
    }

    private interface Call {
        void run() throws Exception;
    }
}
