package io.yinxin.site;

import io.yinxin.platform.problem.Language;
import io.yinxin.platform.problem.Texts;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.ActiveDocumentTypes;
import io.yinxin.platform.validation.DocumentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The catalogue of identity documents in the order of the spec. */
@ApplicationScoped
class ListDocumentTypes {
    private final Texts texts;
    private final ActiveDocumentTypes active;

    ListDocumentTypes(Texts texts, ActiveDocumentTypes active) {
        this.texts = texts;
        this.active = active;
    }

    @Requires(Right.PUBLIC)
    List<DocumentTypeView> list(Language language) {
        return Arrays.stream(DocumentType.values())
                .map(type -> new DocumentTypeView(
                        type.name(), texts.label("documentType." + type.name(), language), active.contains(type)))
                .toList();
    }
}
