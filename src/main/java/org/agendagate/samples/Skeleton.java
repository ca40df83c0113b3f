package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.agendagate.reference.Portfolios;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.ShippedFolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A packet to begin a sample with: one item in order, of a unit of the office's own and signed by who is in charge of it,
 * for a meeting three weeks after the day on which it is made.
 */
public final class Skeleton {
    private static final String MODEL = "/samples/seed";
    private static final String IN_ORDER = "leader-sign-off/accepts-item-with-signed-opinion/packet.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Skeleton() {}

    /**
     * Writes {@code name/packet.json} below {@code folder} and yields the file.
     *
     * @throws IOException where it is there already, or cannot be written
     */
    public static Path write(Path folder, String name, RuleBook book, OffsetDateTime now) throws IOException {
        Path file = folder.resolve(name).resolve("packet.json");
        if (Files.exists(file)) {
            throw new IOException("`" + file + "` is there already");
        }
        String packet = packet(book, now.toLocalDate());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, packet);
    }

    private static String packet(RuleBook book, LocalDate today) {
        String model = ShippedFolder.read(MODEL, folder -> Files.readString(folder.resolve(IN_ORDER)));
        ObjectNode packet = (ObjectNode) MAPPER.readTree(model);
        Portfolios portfolios = book.reference().portfolios();
        String unit = portfolios.units().stream()
                .filter(name -> !portfolios.listInCharge(name, today).isEmpty())
                .findFirst()
                .orElse(packet.path("submittingUnit").asString());
        ((ObjectNode) packet.path("meeting"))
                .put("kind", "OTHER")
                .put("meetingNo", "HY-" + today.getYear() + "-01")
                .put("startsAt", today.plusDays(21) + "T09:00:00+08:00");
        packet.put("submittingUnit", unit);
        packet.put("submittedAt", today + "T09:00:00+08:00").put("receivedAt", today + "T09:30:00+08:00");
        ((ObjectNode) packet.path("unitHeadSignature"))
                .put("post", unit + "主要负责人")
                .put("signedOn", today.toString());
        ObjectNode item = (ObjectNode) packet.at("/items/0");
        item.put("title", "关于某项工作的请示").put("leadUnit", unit).put("basis", "年度工作要点");
        ((ObjectNode) item.path("reporter")).put("post", unit + "主要负责人");
        portfolios.listInCharge(unit, today).stream()
                .findFirst()
                .ifPresent(leader -> ((ObjectNode) item.at("/leaderOpinions/0"))
                        .put("leader", leader.title())
                        .put("signedOn", today.toString()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(packet) + "\n";
    }
}
