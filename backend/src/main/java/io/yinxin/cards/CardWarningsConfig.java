package io.yinxin.cards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Warnings before a bound card ends (spec 07 section 3). */
@ConfigMapping(prefix = "yinxin.cards.warnings")
interface CardWarningsConfig {
    /** So many days before. */
    @WithDefault("90,30,7")
    List<Integer> days();
}
