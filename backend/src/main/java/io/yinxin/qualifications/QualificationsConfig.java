package io.yinxin.qualifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yinxin.platform.problem.Language;
import java.time.Duration;
import java.util.List;

/** Which authorities may be asked, and how often. No default names one. */
@ConfigMapping(prefix = "yinxin.qualifications")
interface QualificationsConfig {
    /** {@code yinxin.qualifications.sources[0].code=…} and so on, in the order of their buttons. */
    List<Source> sources();

    /** Between two questions of an organisation to the same authority (QLF-19). */
    @WithDefault("1m")
    Duration pause();

    /** Questions of an organisation to the same authority in 24 hours (QLF-19). */
    @WithDefault("20")
    int perDay();

    /** How long an answer that changes the organisation's data waits for its confirmation (QLF-17). */
    @WithDefault("15m")
    Duration confirmation();

    /** How long the record of a question is kept; the last one to each authority stays. */
    @WithDefault("180d")
    Duration keep();

    interface Source {
        /** As fields of the catalogue name it. */
        String code();

        /** On the button. */
        Text name();
    }

    /** A text in every language. */
    interface Text {
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
