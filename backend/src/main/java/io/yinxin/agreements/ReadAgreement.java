package io.yinxin.agreements;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a text before it is agreed to, and any time after. */
@ApplicationScoped
class ReadAgreement {
    private final AgreementTexts texts;

    ReadAgreement(AgreementTexts texts) {
        this.texts = texts;
    }

    @Requires(Right.PUBLIC)
    Uni<AgreementText> current(AgreementType type, Language language) {
        return texts.current(type, language);
    }

    @Requires(Right.PUBLIC)
    Uni<AgreementText> version(AgreementType type, int version, Language language) {
        return texts.version(type, version, language);
    }
}
