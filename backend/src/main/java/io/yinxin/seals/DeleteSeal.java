package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Deletes a seal for good: nothing shows it any more. What the legal card confirmed is kept (SEL-05, SEL-12). */
@ApplicationScoped
class DeleteSeal {
    private final OwnSeals own;
    private final SealContentRepository contents;
    private final SealEvidence evidence;
    private final Audit audit;

    DeleteSeal(OwnSeals own, SealContentRepository contents, SealEvidence evidence, Audit audit) {
        this.own = own;
        this.contents = contents;
        this.evidence = evidence;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND, SEAL_STATE_CONFLICT */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> delete(String sealId) {
        return Panache.withTransaction(() -> own.seal(sealId, SealAct.DELETE)
                .invoke(seal -> seal.state = SealState.DELETED)
                .call(evidence::keep)
                .call(seal -> contents.deleteById(seal.id))
                .flatMap(seal -> audit.record(new AuditEvent.SealManaged(
                        own.user().accountId(), "SEAL_DELETED", "seal:" + seal.id, Map.of("number", seal.number)))));
    }
}
