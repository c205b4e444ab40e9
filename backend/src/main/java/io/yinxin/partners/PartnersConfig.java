package io.yinxin.partners;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yinxin.platform.problem.Language;
import java.util.List;
import java.util.Optional;

/** The catalogue of partner sites (REG-12); {@code yinxin.partners.sites[0].code=north} and so on. */
@ConfigMapping(prefix = "yinxin.partners")
interface PartnersConfig {
    List<Site> sites();

    interface Site {
        /** Small letters, digits and hyphens; accounts keep it. */
        String code();

        Name name();

        /** Where users are led back to after registering here (REG-13). */
        String address();

        /** Hex of at least 32 bytes; signs requests. */
        String key();

        @WithDefault("true")
        boolean active();

        /** Of the site's own registration page, if it has one. */
        Optional<String> registration();
    }

    interface Name {
        String zh();

        String en();

        default String in(Language language) {
            return switch (language) {
                case ZH_CN -> zh();
                case EN_US -> en();
            };
        }
    }
}
