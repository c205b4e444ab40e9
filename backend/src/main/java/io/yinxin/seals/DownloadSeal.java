package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Hands the administrator the seal object, for a third party to check (SEL-60). */
@ApplicationScoped
class DownloadSeal {
    private final OwnSeals own;
    private final SealContentRepository contents;
    private final ColumnCipher cipher;
    private final Audit audit;

    DownloadSeal(OwnSeals own, SealContentRepository contents, ColumnCipher cipher, Audit audit) {
        this.own = own;
        this.contents = contents;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** @param der SESeal */
    record SealFile(String number, byte[] der) {
        @Override
        public String toString() {
            return "SealFile[" + number + "]";
        }
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.MANAGE_SEALS)
    Uni<SealFile> download(String sealId) {
        return Panache.withTransaction(() -> own.seal(sealId)
                .call(seal -> audit.record(new AuditEvent.SealManaged(
                        own.user().accountId(), "SEAL_DOWNLOADED", "seal:" + seal.id, Map.of("number", seal.number))))
                .flatMap(seal ->
                        contents.object(seal.id).map(object -> new SealFile(seal.number, cipher.open(object)))));
    }
}
