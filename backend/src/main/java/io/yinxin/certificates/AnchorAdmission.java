package io.yinxin.certificates;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether an anchor may be used by this server. */
@Singleton
class AnchorAdmission {
    private final boolean allowed;

    AnchorAdmission(CertificatesConfig config) {
        allowed = config.allowTrial();
    }

    Optional<String> objection(String name, boolean trial) {
        return TrialRules.objection(
                name, trial, ConfigUtils.isProfileActive("prod"), ConfigUtils.isProfileActive("local"), allowed);
    }
}
