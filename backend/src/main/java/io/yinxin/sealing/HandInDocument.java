package io.yinxin.sealing;

import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.ofd.preview.OfdPreview;
import io.yinxin.eseal.pdf.PdfPreview;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.PathValue;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** A person's documents: handed in, looked at, fetched, taken away. */
@ApplicationScoped
class HandInDocument {
    /** Pixels of a preview's longer side: enough to point at a place, and no copy of the document. */
    private static final int PREVIEW = 1_100;

    private final OwnUse own;
    private final Documents documents;
    private final SealingWork work;

    HandInDocument(OwnUse own, Documents documents, SealingWork work) {
        this.own = own;
        this.documents = documents;
        this.work = work;
    }

    /** @throws DomainException SEALING_DOCUMENT, PAYLOAD_TOO_LARGE; TOO_MANY_ATTEMPTS, BUSY */
    @Requires(Right.USE_SEALS)
    Uni<DocumentView> handIn(byte[] file, @Nullable String name) {
        return documents.hand(own.actor(), file, name);
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.USE_SEALS)
    Uni<DocumentView> view(String documentId) {
        return documents.view(own.actor(), PathValue.id(documentId));
    }

    /** @return PNG @throws DomainException NOT_FOUND, SEALING_DOCUMENT, BUSY */
    @Requires(Right.USE_SEALS)
    Uni<byte[]> page(String documentId, String pageNumber) {
        int page = number(pageNumber);
        return documents
                .find(own.actor(), PathValue.id(documentId))
                .invoke(document -> {
                    if (page < 1 || page > document.facts().pages().size()) {
                        throw new DomainException(CommonError.NOT_FOUND);
                    }
                })
                .flatMap(documents::open)
                .flatMap(document -> work.run(() -> SealingRefusals.reading(
                        () -> switch (document.found().head().format()) {
                            case OFD -> OfdPreview.png(document.file(), page, PREVIEW);
                            case PDF -> PdfPreview.png(document.file(), page, PREVIEW);
                        })));
    }

    /** @throws DomainException NOT_FOUND, BUSY */
    @Requires(Right.USE_SEALS)
    Uni<Documents.Opened> file(String documentId) {
        return documents.open(own.actor(), PathValue.id(documentId));
    }

    /** @throws DomainException NOT_FOUND */
    @Requires(Right.USE_SEALS)
    Uni<Void> takeAway(String documentId) {
        return documents.forget(own.actor(), PathValue.id(documentId));
    }

    /** @throws DomainException NOT_FOUND if it is no number */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
