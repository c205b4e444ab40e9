package io.yinxin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.validation.Credentials;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InitialPasswordRulesTest {
    @Test
    @Tag("GEN-20")
    @DisplayName("A thousand initial passwords: twelve characters, strong, without the user name, none twice")
    void random() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 1000; n++) {
            String password = InitialPasswordRules.password(false, "ab");
            assertThat(password)
                    .hasSize(12)
                    .matches(Credentials::isStrongPassword)
                    .doesNotMatch("(?i).*ab.*");
            assertThat(seen.add(password)).isTrue();
        }
    }

    @Test
    @Tag("GEN-20")
    @DisplayName("Every character of the alphabet turns up, none that is mistaken for another")
    void alphabet() {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < 1000; n++) {
            all.append(InitialPasswordRules.password(false, ""));
        }
        assertThat(all.chars().distinct().count()).isEqualTo(64);
        assertThat(all.toString()).doesNotContainPattern("[0O1Il ]");
    }

    @Test
    @Tag("GEN-21")
    @DisplayName("FIXED_88888888 gives eight digits 8")
    void fixed() {
        assertThat(InitialPasswordRules.password(true, "whoever")).isEqualTo("88888888");
    }
}
