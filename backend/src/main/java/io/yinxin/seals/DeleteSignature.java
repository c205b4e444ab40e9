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

/** Deletes a signature for good; its picture is gone (SEL-12). */
@ApplicationScoped
class DeleteSignature {
    private final OwnSeals own;
    private final SignatureContentRepository contents;
    private final Audit audit;

    DeleteSignature(OwnSeals own, SignatureContentRepository contents, Audit audit) {
        this.own = own;
        this.contents = contents;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND, SEAL_STATE_CONFLICT */
    @Requires(Right.MANAGE_SEALS)
    Uni<Void> delete(String signatureId) {
        return Panache.withTransaction(() -> own.signature(signatureId, SealAct.DELETE)
                .invoke(signature -> signature.state = SealState.DELETED)
                .call(signature -> contents.deleteById(signature.id))
                .flatMap(signature -> audit.record(new AuditEvent.SealManaged(
                        own.user().accountId(),
                        "SIGNATURE_DELETED",
                        "signature:" + signature.id,
                        Map.of("declarant", signature.accountId.toString())))));
    }
}
