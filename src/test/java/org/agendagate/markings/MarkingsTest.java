package org.agendagate.markings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MarkingsTest {
    private static final List<String> LEVELS = List.of("秘密", "机密", "绝密", "机 密", "絕密", "祕密", "枧密", "秘蜜", "绝密级", "机​密");
    private static final List<String> SEPARATORS =
            List.of("★", "☆", "·", " ", "　", "", "，", "*", "＊＊", "※", "-", "—", "|", "/", "：", "、", "（", "⭐️");
    private static final List<String> TERMS =
            List.of("5年", "１０年", "十年", "二十年", "伍年", "6个月", "长期", "永久", "启用前", "保密期限5年", "期限：三年");

    /** @param kind {@code marked} or {@code harmless} */
    record Case(String kind, boolean name, String text) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream lines = Objects.requireNonNull(MarkingsTest.class.getResourceAsStream("texts.tsv"))) {
            return new String(lines.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Case(
                                    cells[0],
                                    cells[1].equals("name"),
                                    JsonMapper.shared().readValue(cells[2], String.class)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsMarkingsFromProse(Case one) {
        assertThat(found(one)).isEqualTo(one.kind().equals("marked"));
    }

    private static boolean found(Case one) {
        return one.name() ? Markings.FLOOR.inName(one.text()) : Markings.FLOOR.in(one.text());
    }

    @Test
    void findsEverySpellingOfLevelAndTermWhereItIsSetApart() {
        for (String level : LEVELS) {
            for (String separator : SEPARATORS) {
                for (String term : TERMS) {
                    String marking = level + separator + term + (separator.equals("（") ? "）" : "");
                    for (String text : List.of(
                            marking,
                            marking + "\n关于某项改革的方案",
                            "某省委办公厅文件\n" + marking + "\n关于某项改革的方案",
                            "某办发〔2026〕3号　" + marking,
                            "【" + marking + "】关于某项改革的方案",
                            "关于某项改革的方案（" + marking + "）")) {
                        assertThat(Markings.FLOOR.in(text)).as(text).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void readsTheSameThroughWhatDoesNotShow() throws IOException {
        Random random = new Random(20261130);
        String[] unseen = {"\u200b", "\ufe0f", "\u00ad", "\u2060", "\u0332", "\ufeff"};
        for (Case one : cases().toList()) {
            if (one.text().matches("(?s).*[&%=\\\\\\u0080-\\u00FF\u202e瘑].*")) {
                continue; // what is encoded is another text with something within
            }
            StringBuilder text = new StringBuilder();
            one.text().codePoints().forEach(c -> text.appendCodePoint(c).append(unseen[random.nextInt(unseen.length)]));
            assertThat(found(new Case(one.kind(), one.name(), text.toString())))
                    .as(one.text())
                    .isEqualTo(one.kind().equals("marked"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET_OFFLINE",
                "secret_offline",
                "SECRET",
                "Top Secret",
                "机密",
                "絕密",
                "涉密（线下办理）",
                "秘密★5年",
                "国家秘密",
                "涉及国家秘密",
                "属于机密级"
            })
    void takesDeclarationAtItsWord(String value) {
        assertThat(Markings.FLOOR.declaredBy(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NON_SECRET", "WORK_SECRET", "不涉密", "工作秘密", "", "内部", "不属于国家秘密"})
    void leavesOtherDeclarationsAlone(String value) {
        assertThat(Markings.FLOOR.declaredBy(value)).isFalse();
        assertThat(Markings.FLOOR.in(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"工作秘密★1年", "工作秘密，注意保存", "密级：工作秘密", "【工作秘密】关于某项改革的方案", "方案（工作秘密）.docx"})
    void leavesWorkSecretsToTheOffice(String text) {
        assertThat(Markings.FLOOR.in(text)).isFalse();
        assertThat(Markings.with(List.of(), true).in(text)).isTrue();
        assertThat(Markings.with(List.of(), true).declaredBy("WORK_SECRET")).isTrue();
        assertThat(Markings.with(List.of(), true).in("工作秘密管理办法")).isFalse();
    }

    @Test
    void findsWhatTheOfficeAdds() {
        Markings markings = Markings.with(List.of("核心件", "M3 级"), false);

        assertThat(markings.in("关于某项改革的方案（核心件）")).isTrue();
        assertThat(markings.in("本方案按 Ｍ３级 掌握")).isTrue();
        assertThat(markings.in("机密★5年")).isTrue();
        assertThat(Markings.FLOOR.in("关于某项改革的方案（核心件）")).isFalse();
    }

    @Test
    void staysLinearInLongTexts() {
        String[] parts = {
            "机密",
            "密级",
            "（秘密",
            "密\u0332\u0323",
            "密 ",
            "秘密、",
            "密\n",
            "本件",
            "涉密",
            "☑□",
            "是否涉密",
            "secret ",
            "&#26426;",
            "%E6%9C",
            "密级：",
            "★",
            "本文件文件",
            "\n \n",
            "密.",
            "机密 . . . "
        };
        for (String part : parts) {
            String text = part.repeat(60_000 / part.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markings.FLOOR.in(text), part);
        }
    }
}
