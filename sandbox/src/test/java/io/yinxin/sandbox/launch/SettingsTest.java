package io.yinxin.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher understands and what it hands on. */
class SettingsTest {
    @Test
    void withoutAnyVariableEverythingHasAPlace() {
        Options options = Options.from(Map.of());

        assertThat(options.home()).isAbsolute().endsWithRaw(Path.of(".yinxin"));
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.sandboxPort()).isNull();
        assertThat(options.databaseUrl()).isNull();
        assertThat(options.chinese()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "65536", "-1", "80 80"})
    void aPortIsANumber(String port) {
        assertThatThrownBy(() -> Options.from(Map.of("YINXIN_PORT", port)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("YINXIN_PORT");
    }

    @Test
    void theConsolesLanguageFollowsTheLocale() {
        assertThat(Options.from(Map.of("LANG", "zh_CN.UTF-8")).chinese()).isTrue();
        assertThat(Options.from(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8"))
                        .chinese())
                .isFalse();
    }

    @Test
    void aDatabaseAddressBecomesTheSettingsOfBothDrivers() {
        assertThat(Database.of("postgresql://me:p%40ss+w%3Ard@db.example:6432/yin")
                        .settings())
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://db.example:6432/yin")
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example:6432/yin")
                .containsEntry("quarkus.datasource.username", "me")
                .containsEntry("quarkus.datasource.password", "p@ss+w:rd");
        assertThat(Database.of("postgres://me@db/yin").port()).isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:secret@h/d",
                "postgresql://h/d",
                "postgresql://a:secret@h",
                "postgresql://a:se cret@h/d"
            })
    void anotherAddressIsRefusedWithoutShowingItsPassword(String url) {
        assertThatThrownBy(() -> Database.of(url))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("postgresql://user:password@host:port/database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void keysAreMadeOnceAndReadableByTheirOwnerOnly(@TempDir Path home) throws Exception {
        Path file = home.resolve("keys");

        Map<String, String> first = Keys.of(file).dataSettings();

        assertThat(Keys.of(file).dataSettings()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(first.get("yinxin.data.index-keys")))
                .hasSize(32);
        assertThat(first.get("yinxin.data.keys")).startsWith(first.get("yinxin.data.active-key") + ":");
        assertThat(Keys.of(home.resolve("others")).dataSettings()).isNotEqualTo(first);
    }

    @Test
    void aSettingsVariableFollowsTheRuleOfMicroProfile() {
        assertThat(Server.variable("yinxin.data.index-keys")).isEqualTo("YINXIN_DATA_INDEX_KEYS");
        assertThat(Server.variable("yinxin.site.footer[0].url")).isEqualTo("YINXIN_SITE_FOOTER_0__URL");
    }
}
