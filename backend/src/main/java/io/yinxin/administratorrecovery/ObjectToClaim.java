package io.yinxin.administratorrecovery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.AddressGuard;
import io.yinxin.recovery.Objections;
import io.yinxin.recovery.RecoveryError;
import io.yinxin.recovery.RecoveryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * The present administrator says that nobody is to take over (ACC-91): the claim is void, decided or not. Account and
 * password stay as they are; a claim proves nothing against them.
 */
@ApplicationScoped
class ObjectToClaim {
    private final Objections objections;
    private final EndClaim end;
    private final Accounts accounts;
    private final ClaimWarning warning;
    private final AddressGuard guard;
    private final Caller caller;

    ObjectToClaim(
            Objections objections,
            EndClaim end,
            Accounts accounts,
            ClaimWarning warning,
            AddressGuard guard,
            Caller caller) {
        this.objections = objections;
        this.end = end;
        this.accounts = accounts;
        this.warning = warning;
        this.guard = guard;
        this.caller = caller;
    }

    /** @throws DomainException RECOVERY_EXPIRED if there is nothing to stop any more, TOO_MANY_ATTEMPTS */
    @Requires(Right.PUBLIC)
    Uni<Void> object(ClaimObjectionForm form) {
        String token = Objects.requireNonNull(form.token());
        return guard.admit(caller.address())
                .chain(() -> Panache.withTransaction(() -> objections
                                .take(RecoveryKind.ADMINISTRATOR, token)
                                .flatMap(this::stop))
                        .onFailure(DomainException.class)
                        .call(() -> guard.failed(caller.address())));
    }

    /** @throws DomainException RECOVERY_EXPIRED, which tells who objects too late so */
    private Uni<Void> stop(Objections.Objected objected) {
        return end.end(objected.flowId(), "OBJECTED")
                .invoke(stopped -> {
                    if (!stopped) {
                        throw new DomainException(RecoveryError.RECOVERY_EXPIRED);
                    }
                })
                .chain(() -> accounts.profile(objected.accountId()))
                .flatMap(warning::stopped);
    }
}
