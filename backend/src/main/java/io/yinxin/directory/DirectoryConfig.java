package io.yinxin.directory;

import io.smallrye.config.ConfigMapping;
import io.yinxin.platform.problem.Language;
import java.util.Optional;

/** The government directory users can send their data to; where it is stands under {@code yinxin.providers.directory}. */
@ConfigMapping(prefix = "yinxin.directory")
interface DirectoryConfig {
    /** As the consent names it; without one nothing is offered (ACC-65). */
    Optional<Name> name();

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
