package io.yinxin.platform.provider;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No usable answer: what was asked stays unknown (GEN-51). Says nothing of what was sent. */
public final class ProviderFailure extends RuntimeException {
    /** Why there is no answer. */
    public enum Reason {
        /** No address or key is configured. */
        NOT_CONFIGURED,
        /** No connection, a broken one, or an error of the service itself. */
        UNREACHABLE,
        /** No answer in time, and none when asked for it afterwards. */
        TIMED_OUT,
        /** The signature, time, request id or subject is not the one expected. */
        NOT_AUTHENTIC,
        /** Rightly signed, but not of the agreed form. */
        GARBLED,
        /** The service does not accept the request; repeating it would not help. */
        NOT_ACCEPTED,
        /** Left alone for a while after failures in a row. */
        SUSPENDED,
        /** A stand-in answered where only the real service may. */
        SANDBOX
    }

    private static final int RETRY_AFTER_SECONDS = 30;

    private final Reason reason;

    ProviderFailure(ProviderName provider, Reason reason, @Nullable Throwable cause) {
        super(provider.key() + ": " + reason, cause, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What the user sees, whatever the reason. */
    public DomainException asProblem() {
        return DomainException.with(CommonError.PROVIDER_UNAVAILABLE, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
