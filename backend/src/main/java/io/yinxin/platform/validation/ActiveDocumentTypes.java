package io.yinxin.platform.validation;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which document types new entries may use; those switched off stay readable where they are on record (GEN-49). */
@Singleton
public class ActiveDocumentTypes {
    private final Set<DocumentType> active = EnumSet.allOf(DocumentType.class);

    @Inject
    ActiveDocumentTypes(Settings settings) {
        this(settings.inactive().orElse(Set.of()));
    }

    public ActiveDocumentTypes(Set<DocumentType> inactive) {
        active.removeAll(inactive);
    }

    public boolean contains(DocumentType type) {
        return active.contains(type);
    }

    /** A type that was switched off stays good where it is on record; what is no type is not judged here. */
    public boolean mayBeUsed(@Nullable String type, @Nullable String onRecord) {
        return type == null
                || type.equals(onRecord)
                || IdentityDocumentRules.type(type).map(active::contains).orElse(true);
    }

    @ConfigMapping(prefix = "yinxin.document-types")
    interface Settings {
        /** Types that are no longer accepted in forms. */
        Optional<Set<DocumentType>> inactive();
    }
}
