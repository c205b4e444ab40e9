package io.yinxin.sealing;

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
            @Nullable SealedView sealed,
            @Nullable String code,
            @Nullable Map<String, Object> params) {}
}
