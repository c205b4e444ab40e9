package io.yinxin.signin;

import io.yinxin.platform.problem.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the tables refuses: rolls the transaction back and tells the use case whom it is about. */
final class CardRefusal extends RuntimeException {
    private final transient @Nullable UUID accountId;
    private final transient ErrorCode code;

    CardRefusal(@Nullable UUID accountId, ErrorCode code) {
        super(code.name(), null, false, false);
        this.accountId = accountId;
        this.code = code;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    ErrorCode code() {
        return code;
    }
}
