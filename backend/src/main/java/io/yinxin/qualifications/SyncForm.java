package io.yinxin.qualifications;

import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param source code of the authority to be asked */
@Schema(name = "QualificationSynchronisationForm")
record SyncForm(
        @Filled @Size(max = 40, message = "TOO_LONG") @Nullable
        String source) {}
