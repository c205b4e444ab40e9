package io.yinxin.upgrades;

import io.yinxin.platform.problem.ErrorCode;

/** Why somebody does not become operator. */
enum UpgradeError implements ErrorCode {
    /** Also for organisations nobody knows (GEN-13). */
    ORG_WITHOUT_ADMIN(422),
    /** One application at a time. */
    UPGRADE_OPEN(422);

    private final int status;

    UpgradeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
