package io.yinxin.directory;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability. */
public enum DirectoryError implements ErrorCode {
    /** Param reason, in the directory's own words. */
    SYNC_REJECTED(422);

    private final int status;

    DirectoryError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
