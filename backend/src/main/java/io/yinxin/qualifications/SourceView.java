package io.yinxin.qualifications;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An authority that may be asked (QLF-14), with the last time it was (QLF-20).
 *
 * @param name on its button
 * @param askedAt null while it never was
 * @param result of that question; null while it never was
 */
@Schema(name = "QualificationSource")
record SourceView(
        String code,
        String name,
        @Nullable Instant askedAt,
        @Nullable SyncResult result) {}
