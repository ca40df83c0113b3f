package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A service whose rules are well, but one of them reports every pair of items of a unit. */
@ExtendWith(OutputCaptureExtension.class)
class RunawayRuleTest {
    private static final String RUNAWAY = """
            package local

            rule "L99 同一单位的议题"
                @effect( advise )
                @tier( form )
                @title_en( "Items of one unit" )
                @basis( "试行" )
                @basis_en( "On trial" )
                @verification( to_verify )
                @actor( "{$item.leadUnit}" )
                @actor_en( "{$item.leadUnit}" )
                @reason( "另有议题《{$other.title}》。" )
                @reason_en( "there is also {$other.title}" )
                @remedy( "请核实。" )
                @remedy_en( "see to it" )
            when
                $item  : Item( title contains "成对" )
                $other : Item( leadUnit == $item.leadUnit, itemNo != $item.itemNo )
            then
                report( $item, $other );
            end
            """;
    /** 449 of 450 for each make a few more than the 200,000 that are allowed. */
    private static final int ITEMS = 450;

    @TempDir
    private Path folder;

    @Test
    void endsARunawayWithAnErrorThatNamesTheRuleAndStaysUsable(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + rules(),
                "--agendagate.judging-time=10m",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")))) {
            HttpDoor door =
                    new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
            String number = Packets.freshNumber();
            for (String call : new String[] {"/api/checks", "/api/packets"}) {
                HttpResponse<String> answer = door.post(call, pairs(number));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(json(answer).path("type").asString()).endsWith(":no-decision");
                assertThat(json(answer).path("detail").asString()).contains("规则报告超过 200000 次", "L99", "未作决定");
            }
            assertThat(door.get("/api/packets/" + number).statusCode()).isEqualTo(404);
            assertThat(door.post("/api/packets", Packets.packet(number)).statusCode())
                    .isEqualTo(201);
            assertThat(json(door.get("/actuator/health")).path("status").asString())
                    .isEqualTo("UP");
            assertThat(service.getBean(RulesHealth.class).health().getDetails())
                    .containsEntry("failedRules", List.of("L99"))
                    .containsKey("failedAt");
        }
        assertThat(output.getAll()).contains("no decision over these rules", "L99");
    }

    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path target = rules.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Files.createDirectories(rules.resolve("local"));
        Files.writeString(rules.resolve("local/pairs.drl"), RUNAWAY);
        return rules;
    }

    private static String pairs(String number) {
        return Packets.changed(packet -> {
            packet.put("packetNo", number);
            ObjectNode first = Packets.firstItem(packet);
            ArrayNode items = packet.putArray("items");
            for (int index = 0; index < ITEMS; index++) {
                items.add(first.deepCopy().put("itemNo", "CW-" + index).put("title", "成对议题" + index));
            }
        });
    }
}
