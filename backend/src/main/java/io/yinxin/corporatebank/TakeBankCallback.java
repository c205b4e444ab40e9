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

/** The service tells by itself what a bank has said; again and out of order, if it likes (PRV-04). */
@Singleton
class TakeBankCallback {
    static final String PATH = "/api/v1/banks/callbacks";

    private final BankService service;
    private final VisitStore store;

    TakeBankCallback(BankService service, VisitStore store) {
        this.service = service;
        this.store = store;
    }

    /** @throws DomainException FORBIDDEN as a failure of the Uni, if it is not the service that speaks */
    @Requires(Right.PUBLIC)
    Uni<Void> take(SignedMessage message) {
        return Uni.createFrom().deferred(() -> {
            BankWord word = word(message);
            return store.byRequest(UUID.fromString(message.requestId()))
                    .flatMap(visit ->
                            visit == null ? Uni.createFrom().voidItem() : store.end(visit, word.outcome(visit)));
        });
    }

    private BankWord word(SignedMessage message) {
        try {
            BankWord word = service.called(message);
            if (!word.isAbout(UUID.fromString(message.requestId()))) {
                throw new DomainException(CommonError.FORBIDDEN);
            }
            return word;
        } catch (ProviderFailure | IllegalArgumentException e) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }
}
