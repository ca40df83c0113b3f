package org.agendagate.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedSpotTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items/0/documents/1/fileName | 第1个议题第2个文件的文件名（/items/0/documents/1/fileName） | item 1, file 2, its name (/items/0/documents/1/fileName)",
                "/items/2/leaderOpinions/0/text | 第3个议题第1条领导意见的意见内容（/items/2/leaderOpinions/0/text） | item 3, leader's opinion 1, the words (/items/2/leaderOpinions/0/text)",
                "/items/0/manifest/3 | 第1个议题材料清单第4项（/items/0/manifest/3） | item 1, entry 4 of the list of papers (/items/0/manifest/3)",
                "/secrecy | 涉密声明（/secrecy） | the secrecy declaration (/secrecy)",
                "/meeting/meetingNo | 报送包（/meeting/meetingNo） | the packet (/meeting/meetingNo)",
                "/items/9999999/title | 报送包（/items/9999999/title） | the packet (/items/9999999/title)",
                "'' | 报送包（整体） | the packet as a whole",
            })
    void saysThePlaceByNumbers(String pointer, String zh, String en) {
        assertThat(MarkedSpot.zh(pointer)).isEqualTo(zh);
        assertThat(MarkedSpot.en(pointer)).isEqualTo(en);
    }
}
