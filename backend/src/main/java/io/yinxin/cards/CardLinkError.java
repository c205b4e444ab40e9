package io.yinxin.cards;

import io.yinxin.platform.problem.ErrorCode;

/** Why a card and an account are not connected, disconnected or taken for each other (spec 07 section 5). */
public enum CardLinkError implements ErrorCode {
    CARD_OTHER_ORG(422),
    CARD_NEED_LEGAL(422),
    CARD_NEED_OPERATOR(422),
    /** Param fields: what differs, as labels. */
    CARD_HOLDER_MISMATCH(422),
    /** Param username: whose card it is, masked. */
    CARD_IN_USE(422),
    ALREADY_BOUND(422),
    /** Param card: the one the account is bound to, masked. */
    CARD_BOUND_ELSEWHERE(422),
    /** The account has no card. */
    CARD_NOT_BOUND(422),
    UNBIND_NOT_ACTIVATED(422);

    private final int status;

    CardLinkError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
