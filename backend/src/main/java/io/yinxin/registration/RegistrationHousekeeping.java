package io.yinxin.registration;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets registrations nobody finished. */
@Singleton
class RegistrationHousekeeping {
    private final Drafts drafts;
    private final ScannedLicences licences;

    RegistrationHousekeeping(Drafts drafts, ScannedLicences licences) {
        this.drafts = drafts;
        this.licences = licences;
    }

    @Scheduled(every = "10m", delayed = "2m", identity = "registration-housekeeping")
    Uni<Void> forget() {
        return drafts.forgetExpired().chain(licences::forgetExpired);
    }
}
