package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.data.SealedJson;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Shows the administrator what the legal card has signed for a seal, for a third party to check (SEL-05). */
@ApplicationScoped
class ViewConfirmation {
    private final OwnSeals own;
    private final SealEvidence evidence;
    private final ColumnCipher cipher;
    private final SealedJson sealed;
    private final Audit audit;

    ViewConfirmation(OwnSeals own, SealEvidence evidence, ColumnCipher cipher, SealedJson sealed, Audit audit) {
        this.own = own;
        this.evidence = evidence;
        this.cipher = cipher;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<ConfirmationView> view(String number) {
        return Panache.withTransaction(() -> evidence.required(own.organisationId(), number)
                .call(kept -> audit.record(new AuditEvent.SealManaged(
                        own.user().accountId(),
                        "SEAL_CONFIRMATION_VIEWED",
                        "seal:" + kept.sealId,
                        Map.of("number", kept.number))))
                .map(kept -> ConfirmationView.of(
                        kept, cipher.open(kept.object), sealed.open(kept.confirmation, Evidence.class))));
    }
}
