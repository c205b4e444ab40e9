package io.yinxin.codes;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;

/** Stands in until the outbox is there: nothing can be sent, and the transaction is rolled back. */
@DefaultBean
@Singleton
class NoSender implements CodeSender {
    @Override
    public Uni<Void> send(CodeChannel channel, String receiver, String code, int minutes, Language language) {
        return Uni.createFrom().failure(new DomainException(CommonError.PROVIDER_UNAVAILABLE));
    }
}
