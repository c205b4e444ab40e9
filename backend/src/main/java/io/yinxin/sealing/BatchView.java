package io.yinxin.sealing;

import io.yinxin.platform.problem.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One result for each document, in their order. */
@Schema(name = "SealingBatchResult")
record BatchView(List<Result> results) {
    BatchView {
        results = List.copyOf(results);
    }

    /**
     * Either sealed or a code.
     *
     * @param documentId as it was handed in
     * @param code why it was not sealed; it may be sent again in another batch
     */
    @Schema(name = "SealingResult")
    record Result(
            UUID documentId,
            @Nullable Sealed sealed,
            @Nullable String code,
            @Nullable Map<String, Object> params) {
        static Result sealed(UUID documentId, SealedView done) {
            DocumentView document = done.document();
            return new Result(
                    documentId,
                    new Sealed(document.documentId(), document.digest(), done.useId(), done.timeStampedAt()),
                    null,
                    null);
        }

        static Result refused(UUID documentId, DomainException refusal) {
            return new Result(documentId, null, refusal.code().name(), refusal.params());
        }
    }

    /**
     * What was made, without its pages: 200 documents may have many.
     *
     * @param documentId under which it is fetched
     * @param digest SHA-256 of the sealed file, hex
     * @param useId of the line in the use log
     * @param timeStampedAt by the authority; left out without one
     */
    @Schema(name = "SealedInBatch")
    record Sealed(
            UUID documentId,
            String digest,
            UUID useId,
            @Nullable Instant timeStampedAt) {}
}
