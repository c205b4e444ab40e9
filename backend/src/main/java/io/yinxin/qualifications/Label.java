package io.yinxin.qualifications;

import io.yinxin.platform.problem.Language;
import io.yinxin.platform.validation.Filled;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name in every language. */
@Schema(name = "QualificationLabel")
record Label(
        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String zh,

        @Filled @Size(max = 100, message = "TOO_LONG") @Nullable
        String en) {
    String in(Language language) {
        String text =
                switch (language) {
                    case ZH_CN -> zh;
                    case EN_US -> en;
                };
        return text == null ? "" : text;
    }
}
