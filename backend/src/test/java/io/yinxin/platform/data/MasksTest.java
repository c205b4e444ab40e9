package io.yinxin.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-29")
class MasksTest {
    @Test
    void showsTheLastCharacterOfAName() {
        assertThat(Masks.name("王小某")).isEqualTo("**某");
        assertThat(Masks.name("𠮷某")).isEqualTo("*某");
    }

    @Test
    void showsFirstThreeAndLastFourOfAMobile() {
        assertThat(Masks.mobile("13312341111")).isEqualTo("133****1111");
    }

    @Test
    void showsBothEndsOfAnEmailsLocalPart() {
        assertThat(Masks.email("long.name@example.test")).isEqualTo("lo*****me@example.test");
        assertThat(Masks.email("anna@example.test")).isEqualTo("a***@example.test");
    }

    @Test
    void showsFourAtEachEndOfAnIdCardAndTwoOfOthers() {
        assertThat(Masks.document(true, "11010519491231002X")).isEqualTo("1101**********002X");
        assertThat(Masks.document(false, "G12345678")).isEqualTo("G1*****78");
        assertThat(Masks.shortMask("abc")).isEqualTo("***");
        assertThat(Masks.bankCard("6222020000000000125")).endsWith("0125").startsWith("***");
    }
}
