package io.yinxin.ownorganisation;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum OwnOrganisationError implements ErrorCode {
    /** All of them together would be another organisation (ACC-17). */
    ORG_CHANGE_THREE(422),
    /** One correction by papers is open for the account. */
    CORRECTION_OPEN(422),
    /** A correction is handed in with a picture of the licence. */
    CORRECTION_NEEDS_LICENCE(422);

    private final int status;

    OwnOrganisationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
