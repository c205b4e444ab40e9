package io.yinxin.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("GEN-33")
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | EN_US",
                "en | EN_US",
                "en-GB,en;q=0.9,zh;q=0.1 | EN_US",
                "fr-FR,en;q=0.5 | EN_US",
                "zh-CN | ZH_CN",
                "zh-Hant-TW | ZH_CN",
                "zh,en;q=0.9 | ZH_CN",
                "en;q=0.1,zh;q=0.9 | ZH_CN",
                "fr | ZH_CN",
                "* | ZH_CN",
                ";;;=== | ZH_CN"
            })
    void followsTheBrowsersWish(String header, Language language) {
        assertThat(Language.fromHeader(header)).isEqualTo(language);
    }

    @Test
    void isChineseWithoutAWishOrWithAnEndlessOne() {
        assertThat(Language.fromHeader(null)).isEqualTo(Language.ZH_CN);
        assertThat(Language.fromHeader("en,".repeat(100))).isEqualTo(Language.ZH_CN);
    }
}
