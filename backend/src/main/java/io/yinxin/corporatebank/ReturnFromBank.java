package io.yinxin.corporatebank;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.provider.ProviderFailure;
import io.yinxin.platform.provider.SignedMessage;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * A browser comes back from the bank with the bank's word. Whether that is good or not, it is led on to the page it had
 * left, which asks what is known: nothing here tells a forger anything.
 */
@Singleton
class ReturnFromBank {
    static final String PATH = "/api/v1/banks/returns";

    private final BankService service;
    private final VisitStore store;

    ReturnFromBank(BankService service, VisitStore store) {
        this.service = service;
        this.store = store;
    }

    /** @return the page of ours to go to @throws DomainException NOT_FOUND as a failure of the Uni */
    @Requires(Right.PUBLIC)
    Uni<String> take(SignedMessage message) {
        return store.byRequest(requestId(message)).flatMap(visit -> {
            if (visit == null) {
                return Uni.createFrom().failure(new DomainException(CommonError.NOT_FOUND));
            }
            return taken(message, visit).replaceWith(visit.wanted().returnTo());
        });
    }

    private Uni<Void> taken(SignedMessage message, Visit visit) {
        try {
            return store.end(visit, service.returned(message).outcome(visit));
        } catch (ProviderFailure e) {
            // Recorded where it was found out. The bank's own answer to our question still counts.
            return Uni.createFrom().voidItem();
        }
    }

    private static UUID requestId(SignedMessage message) {
        try {
            return UUID.fromString(message.requestId());
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
