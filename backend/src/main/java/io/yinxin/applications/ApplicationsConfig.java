package io.yinxin.applications;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is installed beside the product itself. */
@ConfigMapping(prefix = "yinxin.applications")
interface ApplicationsConfig {
    /** Codes of the additional modules that are installed; menu entries of others stay hidden (UIC-08). */
    Optional<Set<String>> modules();

    /** Where entries of the catalogue are, if elsewhere than they say: in a trial, or on a test system. */
    List<Elsewhere> addresses();

    interface Elsewhere {
        /** Of the entry. */
        String code();

        String address();
    }
}
