package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.validation.Contacts;
import io.yinxin.platform.web.Throttle;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Where no register knows whether a document or number is the user's own, one proven phone or address is told only a few
 * times a day that somebody has registered it; after that it learns nothing, be it registered or not.
 */
@Singleton
class ExistenceLimit {
    private static final String KIND = "registration-existing";
    private static final Duration DAY = Duration.ofDays(1);

    private final Throttle throttle;
    private final RegistrationConfig config;

    ExistenceLimit(Throttle throttle, RegistrationConfig config) {
        this.throttle = throttle;
        this.config = config;
    }

    /**
     * Counted before it is looked at, so that questions asked at the same time share the few, and taken back where there
     * was nothing to tell.
     *
     * @param contact proven by a code
     * @return whether it exists
     * @throws DomainException CHECK_LIMIT
     */
    Uni<Boolean> guard(String contact, Uni<Boolean> exists) {
        String subject = Contacts.normaliseEmail(contact);
        return throttle.count(KIND, subject, config.existingPerDay(), DAY, VerificationError.CHECK_LIMIT)
                .chain(() -> exists)
                .call(found -> found ? Uni.createFrom().item(0) : throttle.add(KIND, subject, DAY, -1));
    }
}
