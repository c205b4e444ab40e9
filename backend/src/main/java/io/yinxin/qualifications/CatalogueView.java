package io.yinxin.qualifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the catalogue, for staff. @param changedBy null for what came with the product */
@Schema(name = "QualificationCatalogue")
record CatalogueView(
        int version, Instant changedAt, @Nullable UUID changedBy, List<TabDefinition> tabs, List<CodeList> lists) {
    static CatalogueView of(Catalogue catalogue) {
        return new CatalogueView(
                catalogue.version(), catalogue.changedAt(), catalogue.changedBy(), catalogue.tabs(), catalogue.lists());
    }
}
