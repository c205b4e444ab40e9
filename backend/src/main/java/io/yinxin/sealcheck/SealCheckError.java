package io.yinxin.sealcheck;

import io.yinxin.platform.problem.ErrorCode;

/** Why nothing can be said of a file. */
enum SealCheckError implements ErrorCode {
    /** Neither a seal nor an OFD nor a PDF. */
    SEAL_CHECK_UNSUPPORTED(422);

    private final int status;

    SealCheckError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
