package io.yinxin.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yinxin.platform.problem.DomainException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SEL-55")
class FileNameTest {
    @Test
    void isPercentEncodedUtf8() {
        assertThat(FileName.decoded("%E5%90%88%E5%90%8C%202026.pdf")).isEqualTo("合同 2026.pdf");
        assertThat(FileName.decoded("a+b.pdf")).isEqualTo("a+b.pdf");
        assertThat(FileName.decoded(null)).isNull();
        assertThat(FileName.decoded("%F0%A0%AE%B7".repeat(200))).isEqualTo("𠮷".repeat(200));
    }

    @Test
    void whatIsNoneIsRefused() {
        assertThatThrownBy(() -> FileName.decoded("100%")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> FileName.decoded("x".repeat(201))).isInstanceOf(DomainException.class);
    }
}
