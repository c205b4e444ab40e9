package io.yinxin.platform.validation;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which document types new entries may use; those switched off stay readable where they are on record (GEN-49). */
@Singleton
public class ActiveDocumentTypes {
    private final Set<DocumentType> active = EnumSet.allOf(DocumentType.class);

    ActiveDocumentTypes(Settings settings) {
        settings.inactive().ifPresent(active::removeAll);
    }

    public boolean contains(DocumentType type) {
        return active.contains(type);
    }

    @ConfigMapping(prefix = "yinxin.document-types")
    interface Settings {
        /** Types that are no longer accepted in forms. */
        Optional<Set<DocumentType>> inactive();
    }
}
