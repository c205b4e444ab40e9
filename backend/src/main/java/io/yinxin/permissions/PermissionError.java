package io.yinxin.permissions;

import io.yinxin.platform.problem.ErrorCode;

/** Why permissions stay as they are. */
enum PermissionError implements ErrorCode {
    /** Not, or no longer, open to the organisation. */
    PERMISSION_UNKNOWN(422),
    ROLE_UNKNOWN(422),
    ROLE_NAME_TAKEN(422),
    /** Param n: how many operators have it. */
    ROLE_IN_USE(422);

    private final int status;

    PermissionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
