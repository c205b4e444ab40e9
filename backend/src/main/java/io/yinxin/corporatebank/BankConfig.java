package io.yinxin.corporatebank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yinxin.platform.problem.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The banks at which an organisation can prove itself. No default names a real one. */
@ConfigMapping(prefix = "yinxin.banks")
interface BankConfig {
    /** {@code yinxin.banks.list[0].code=…} and so on, in the order to be shown. */
    List<Bank> list();

    /** How long a proof may take at the bank. */
    @WithDefault("15m")
    Duration session();

    /** Pause between two questions after the same proof. */
    @WithDefault("2s")
    Duration pause();

    /** How long after its time a proof without answer is asked after. */
    @WithDefault("24h")
    Duration patience();

    /** How long the record of a proof is kept. */
    @WithDefault("180d")
    Duration keep();

    interface Bank {
        String code();

        Text name();

        /** The bank's address; users are led nowhere else. */
        URI address();

        /** Which browser and key the bank wants; shown, not enforced (RNV-55). */
        Optional<Text> browserNote();

        /** Address of a picture below our own origin. */
        Optional<String> logo();
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
