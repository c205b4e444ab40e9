package io.yinxin.qualifications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole catalogue as it is to be. @param version the one it was made from */
@Schema(name = "QualificationCatalogueForm")
record CatalogueForm(
        @NotNull(message = "REQUIRED") @Nullable Integer version,

        @NotNull(message = "REQUIRED") @Size(max = 30, message = "TOO_LONG") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") TabDefinition> tabs,

        @NotNull(message = "REQUIRED") @Size(max = 50, message = "TOO_LONG") @Nullable
        List<@Valid @NotNull(message = "REQUIRED") CodeList> lists) {}
