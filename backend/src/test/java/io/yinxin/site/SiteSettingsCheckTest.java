package io.yinxin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GEN-45")
class SiteSettingsCheckTest {
    @Test
    @DisplayName("A real installation is told every setting it lacks")
    void namesWhatIsMissing() {
        assertThat(SiteSettingsCheck.missing(with(Map.of())))
                .containsExactly(
                        "yinxin.site.name.zh, yinxin.site.name.en",
                        "yinxin.site.support.phone",
                        "yinxin.site.support.hours.zh, yinxin.site.support.hours.en");
    }

    @Test
    @DisplayName("With all settings made nothing is missing")
    void complete() {
        assertThat(SiteSettingsCheck.missing(with(Map.of(
                        "yinxin.site.name.zh", "某站",
                        "yinxin.site.name.en", "A site",
                        "yinxin.site.support.phone", "1",
                        "yinxin.site.support.hours.zh", "全天",
                        "yinxin.site.support.hours.en", "Always"))))
                .isEmpty();
    }

    @Test
    @DisplayName("A trial needs none of them")
    void trial() {
        assertThat(SiteSettingsCheck.missing(with(Map.of("yinxin.site.production", "false"))))
                .isEmpty();
    }

    private static SiteConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(SiteConfig.class)
                .withDefaultValues(Map.of(
                        "yinxin.site.register.name.zh", "登记系统",
                        "yinxin.site.register.name.en", "register",
                        "yinxin.site.institution-register.name.zh", "事业单位登记",
                        "yinxin.site.institution-register.name.en", "register of institutions",
                        "yinxin.site.individual-business.zh", "个人业务",
                        "yinxin.site.individual-business.en", "business of persons"))
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SiteConfig.class);
    }
}
