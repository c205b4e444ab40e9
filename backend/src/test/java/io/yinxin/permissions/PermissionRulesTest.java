package io.yinxin.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionRulesTest {
    private static final Set<String> OPEN = Set.of("goods:enter", "goods:declare", "licence:apply");

    @Test
    @Tag("OPR-31")
    void whoseNobodyHasSetHaveTheDefaultSet() {
        assertThat(PermissionRules.effective(null, List.of(), OPEN, Optional.empty()))
                .containsExactly("goods:declare", "goods:enter", "licence:apply");
        assertThat(PermissionRules.effective(null, List.of(), OPEN, Optional.of(Set.of("licence", "goods:enter"))))
                .containsExactly("goods:enter", "licence:apply");
        assertThat(PermissionRules.effective(null, List.of(), OPEN, Optional.of(Set.of("elsewhere"))))
                .isEmpty();
    }

    @Test
    @Tag("OPR-33")
    void whatIsChosenAndWhatRolesHaveCountTogether() {
        assertThat(PermissionRules.effective(
                        List.of("goods:enter"), List.of("licence:apply", "goods:enter"), OPEN, Optional.empty()))
                .containsExactly("goods:enter", "licence:apply");
        assertThat(PermissionRules.effective(List.of(), List.of(), OPEN, Optional.empty()))
                .isEmpty();
    }

    @Test
    @Tag("OPR-37")
    void whatIsNotOpenCountsForNobody() {
        assertThat(PermissionRules.effective(
                        List.of("goods:enter", "gone:enter"), List.of("gone:declare"), OPEN, Optional.empty()))
                .containsExactly("goods:enter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "goods:", ":enter", "Goods:enter", "goods:enter:more", "goods:en ter", ""})
    void otherSpellingsAreNoPermissions(String text) {
        assertThat(Permission.parse(text)).isEmpty();
    }

    @Test
    void aPermissionIsWrittenAsItIsRead() {
        assertThat(Permission.parse("goods-declaration:enter"))
                .contains(new Permission("goods-declaration", "enter"))
                .get()
                .hasToString("goods-declaration:enter");
    }
}
