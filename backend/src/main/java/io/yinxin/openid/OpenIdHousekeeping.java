package io.yinxin.openid;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Forgets old codes, assertions, sign-ons and keys. */
@Singleton
class OpenIdHousekeeping {
    private final GrantStore grants;
    private final SignOnStore signOns;
    private final SigningKeys keys;

    OpenIdHousekeeping(GrantStore grants, SignOnStore signOns, SigningKeys keys) {
        this.grants = grants;
        this.signOns = signOns;
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "4m", identity = "openid-housekeeping")
    Uni<Void> forget() {
        return grants.forgetOld().chain(signOns::forgetOld).chain(keys::forgetOld);
    }
}
