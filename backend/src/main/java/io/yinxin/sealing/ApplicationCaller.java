package io.yinxin.sealing;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import jakarta.inject.Singleton;

/** The application behind a bearer token of ours. */
@Singleton
class ApplicationCaller {
    private final Caller caller;

    ApplicationCaller(Caller caller) {
        this.caller = caller;
    }

    /** @throws DomainException FORBIDDEN to who is no application here */
    Actor actor() {
        return caller.client().map(Actor::application).orElseThrow(() -> new DomainException(CommonError.FORBIDDEN));
    }
}
