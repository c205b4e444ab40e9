package io.yinxin.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one client address may do. */
@ConfigMapping(prefix = "yinxin.address")
interface AddressConfig {
    /** Failed sign-ins and recoveries after which the address is shut out for an hour (GEN-36). */
    @WithDefault("30")
    int failuresPerHour();
}
