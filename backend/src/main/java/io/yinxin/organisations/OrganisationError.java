package io.yinxin.organisations;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum OrganisationError implements ErrorCode {
    /** An organisation has at most one administrator (GEN-07). */
    ORG_ADMIN_EXISTS(422),
    /** Organisation code and unified social credit code are each unique (GEN-16). */
    ORG_CODE_TAKEN(422);

    private final int status;

    OrganisationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
