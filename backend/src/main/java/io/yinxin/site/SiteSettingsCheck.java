package io.yinxin.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Keeps a real installation from starting without what its users need to find help. */
@Singleton
class SiteSettingsCheck {
    private final SiteConfig config;

    SiteSettingsCheck(SiteConfig config) {
        this.config = config;
    }

    void atStart(@Observes StartupEvent start) {
        List<String> missing = missing(config);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Missing settings: " + String.join(", ", missing)
                    + ". Set them, or yinxin.site.production=false for a trial.");
        }
    }

    static List<String> missing(SiteConfig config) {
        List<String> missing = new ArrayList<>();
        if (!config.production()) {
            return missing;
        }
        if (config.name().isEmpty()) {
            missing.add("yinxin.site.name.zh, yinxin.site.name.en");
        }
        if (config.support().phone().isEmpty()) {
            missing.add("yinxin.site.support.phone");
        }
        if (config.support().hours().isEmpty()) {
            missing.add("yinxin.site.support.hours.zh, yinxin.site.support.hours.en");
        }
        return missing;
    }
}
