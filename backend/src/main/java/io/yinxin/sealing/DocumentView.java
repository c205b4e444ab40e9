package io.yinxin.sealing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as long as it is kept here.
 *
 * @param title of the document, or what its file is called
 * @param digest SHA-256 of the file, hex
 * @param sealed whether it was sealed here
 */
@Schema(name = "SealingDocument")
record DocumentView(
        UUID documentId,
        Format format,
        String title,
        List<DocumentPage> pages,
        String digest,
        boolean sealed,
        Instant expiresAt) {
    static DocumentView of(DocumentHead document, DocumentFacts facts) {
        return new DocumentView(
                document.id(),
                document.format(),
                facts.title(),
                facts.pages(),
                document.digest(),
                document.sealed(),
                document.expiresAt());
    }

    @Override
    public String toString() {
        return "DocumentView[" + documentId + "]";
    }
}
