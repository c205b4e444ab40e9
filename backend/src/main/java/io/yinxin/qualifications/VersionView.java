package io.yinxin.qualifications;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the record (QLF-11).
 *
 * @param source USER, CARD or an authority
 * @param by user name of who saved it, or had it synchronised; null where the account is gone
 */
@Schema(name = "QualificationVersion")
record VersionView(
        int version, Instant at, String source, @Nullable String by, List<ChangeView> changes) {}
