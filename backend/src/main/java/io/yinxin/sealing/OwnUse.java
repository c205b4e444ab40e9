package io.yinxin.sealing;

import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** The person who asks, and the organisation whose seals it is about. */
@Singleton
class OwnUse {
    private final Caller caller;

    OwnUse(Caller caller) {
        this.caller = caller;
    }

    CurrentUser user() {
        return caller.requireUser();
    }

    Actor actor() {
        return Actor.person(user().accountId());
    }

    UUID organisationId() {
        return Objects.requireNonNull(user().organisationId());
    }

    boolean isAdministrator() {
        return user().kind() == UserKind.ENT_ADMIN;
    }
}
