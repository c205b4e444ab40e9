package io.yinxin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SGN-43")
class CardNamesTest {
    @Test
    @DisplayName("Names that are taken get _2, _3 … appended, whatever their case")
    void suffixes() {
        assertThat(CardNames.firstFree("C100_ADMIN", List.of())).isEqualTo("C100_ADMIN");
        assertThat(CardNames.firstFree("C100_ADMIN", List.of("c100_admin"))).isEqualTo("C100_ADMIN_2");
        assertThat(CardNames.firstFree("C100", List.of("c100", "c100_2"))).isEqualTo("C100_3");
    }
}
