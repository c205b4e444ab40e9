package io.yinxin.usernamerecovery;

import static io.yinxin.usernamerecovery.RecoverableKind.ADMIN;
import static io.yinxin.usernamerecovery.RecoverableKind.INDIVIDUAL;
import static io.yinxin.usernamerecovery.RecoverableKind.OPERATOR;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Spec 03 table 4.1: which kind has which method, and with which step it begins. */
@Schema(name = "UsernameRecoveryMethod")
public enum Method {
    ACCOUNT_INFORMATION(Step.ORGANISATION, ADMIN),
    CORPORATE_BANK(Step.ORGANISATION, ADMIN),
    BOUND_PHONE(Step.MOBILE, OPERATOR, INDIVIDUAL),
    BANK_CARD(Step.REQUESTER, OPERATOR, INDIVIDUAL),
    MANUAL_REVIEW(Step.MOBILE, ADMIN, OPERATOR, INDIVIDUAL);

    private final Step first;
    private final Set<RecoverableKind> kinds;

    Method(Step first, RecoverableKind... kinds) {
        this.first = first;
        this.kinds = Set.of(kinds);
    }

    Step first() {
        return first;
    }

    boolean isFor(RecoverableKind kind) {
        return kinds.contains(kind);
    }
}
