package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "议题名称(title)未填写,议题名称未填写",
        "报送编号(packetNo)“关于实施方案(Draft)的请示”写法不对,报送编号“关于实施方案(Draft)的请示”写法不对",
        "没有这个字段，是否应为 议题名称(title)？,没有这个字段，是否应为 议题名称？",
        "议题名称(title)“(title)”太长,议题名称“(title)”太长"
    })
    void areLeftOutBehindTheirLabelsAlone(String sentence, String plain) {
        assertThat(FileNames.leftOut(sentence, "/items/0/title")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "/items/0/details/partner,合作方未填写",
        "/items/0/details/other,合作方(partner)未填写",
    })
    void ofADetailAreTheOnesTheSentenceIsAbout(String pointer, String plain) {
        assertThat(FileNames.leftOut("合作方(partner)未填写", pointer)).isEqualTo(plain);
    }
}
