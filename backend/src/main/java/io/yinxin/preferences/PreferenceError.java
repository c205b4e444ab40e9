package io.yinxin.preferences;

import io.yinxin.platform.problem.ErrorCode;

/** What may be wrong with a preference. */
public enum PreferenceError implements ErrorCode {
    /** Not a value this preference can have. */
    VALUE_INVALID(422),
    /** As many lists as one account may keep columns for. */
    PREFERENCES_FULL(422);

    private final int status;

    PreferenceError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
