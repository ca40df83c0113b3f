package org.agendagate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★5年",
                "秘密★长期",
                "绝密★启用前",
                "绝密★",
                "机密☆10年",
                "机密⭐10年",
                "秘密✩1年",
                "机密*5年",
                "机密＊５年",
                "秘密＊长期",
                "机密*",
                "机 密 ★ 5 年",
                "机　密★",
                "机\u200b密\u200b★5年",
                "机\u00ad密★",
                "\u202e机密★",
                "机\u0332密\u0332★",
                "機密★5年",
                "祕密★長期",
                "絕密★30年",
                "绝密级★30年",
                "“机密”★5年",
                "（机密）★5年",
                "印发前标注机密★5年，请注意",
                "第一行\n机密★5年\n第三行",
                "省委办公厅文件 秘密★10年 2026年第3号",
                "工作\n秘密★5年",
                "密级：机密",
                "密级:秘密",
                "密 级 ： 绝 密",
                "密级\t机密",
                "密级标识：秘密",
                "密级：【机密】",
                "保密等级：机密",
                "定密：秘密5年",
                "文号〔2026〕3号　密级：机密　保密期限：5年",
                "（秘密）关于报送有关方案的请示",
                "(机密)关于报送有关方案的请示",
                "【机密】关于报送有关方案的请示",
                "[绝密]方案",
                "［绝密］方案",
                "〔秘密〕方案",
                "【 机 密 】关于报送有关方案的请示",
                "【机密★5年】关于报送有关方案的请示",
                "【机密级】方案",
                "關於有關方案的請示（機密）",
                "关于有关方案的请示（秘密5年）",
                "机密-方案.docx",
                "机密—方案",
                "机密_方案.pdf",
                "机密 方案.docx",
                "xx(机密).pdf",
                "附件1（秘密）.pdf",
                "附件1【绝密】-终稿.docx",
                "方案-机密.docx",
                "方案_秘密_终稿.docx",
                "机密.docx",
                "机密/方案.docx",
                "绝密.zip",
                "机密",
                "秘密",
                "绝密级",
                "机密5年",
                "标题\n机密\n正文",
                "㊙文件",
            })
    void findsMarking(String text) {
        assertThat(SecrecyMarks.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "关于学习贯彻《中华人民共和国保守国家秘密法》的汇报",
                "保密工作",
                "关于加强新形势下保密工作的意见",
                "商业秘密保护",
                "关于商业秘密保护的若干措施.docx",
                "商业秘密★★★★☆",
                "工作秘密★1年",
                "涉密人员管理办法",
                "保守秘密是每个公职人员的义务",
                "国家秘密分为绝密、机密、秘密三级",
                "绝密、机密、秘密三级文件的管理",
                "国家秘密的密级分为绝密、机密、秘密三级。",
                "密级：绝密、机密、秘密，由定密责任人确定",
                "密级为机密以上的文件按规定管理",
                "涉及机密级以下国家秘密的采购项目",
                "五★级酒店",
                "★保密工作先进集体",
                "神秘密码",
                "这不是什么秘密",
                "机密文件管理办法.docx",
                "保守国家秘密法实施条例.pdf",
                "国家秘密定密管理规定（试行）",
                "机密性、完整性、可用性",
                "一、保守国家秘密 ★二、加强宣传",
                "**机密**计算平台",
                "密级：无",
                "密级：内部",
                "密级：非涉密",
                "公布的材料不含国家秘密*",
                "什么是“秘密”",
                "绝密：最重要的国家秘密，泄露会使国家安全遭受特别严重的损害；\n机密：重要的国家秘密",
                "关于做好秘密载体（纸质）回收的通知",
                "同意。",
            })
    void leavesProseAlone(String text) {
        assertThat(SecrecyMarks.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SECRET_OFFLINE", "secret_offline", "SECRET", "Top Secret", "机密", "絕密", "涉密（线下办理）", "秘密★5年"})
    void takesDeclarationAtItsWord(String value) {
        assertThat(SecrecyMarks.declaredBy(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NON_SECRET", "WORK_SECRET", "不涉密", "工作秘密", "", "内部"})
    void leavesOtherDeclarationsAlone(String value) {
        assertThat(SecrecyMarks.declaredBy(value)).isFalse();
    }

    @Test
    void noOtherCharacterStandsForTheOneLookedForFirst() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean folds = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                            .indexOf('密')
                    >= 0;
            assertThat(folds).as("U+%04X", c).isEqualTo(c == '密');
        }
    }

    @Test
    void staysLinearInLongTexts() {
        String[] longTexts = {
            "机密".repeat(250_000),
            "密级".repeat(250_000),
            "（秘密".repeat(250_000),
            "密\u0332\u0323".repeat(250_000),
            "密 ".repeat(250_000),
            "秘密、".repeat(250_000),
            "密\n".repeat(250_000)
        };
        for (String text : longTexts) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SecrecyMarks.in(text));
        }
    }
}
