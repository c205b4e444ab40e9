package io.yinxin.agreements;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others ask about agreements. */
@Singleton
public class Agreements {
    private final AgreementTexts texts;
    private final Consents consents;

    Agreements(AgreementTexts texts, Consents consents) {
        this.texts = texts;
        this.consents = consents;
    }

    /** The version in force. @throws DomainException NOT_FOUND if none is published */
    public Uni<Integer> currentVersion(AgreementType type) {
        return texts.current(type, Language.ZH_CN).map(AgreementText::version);
    }

    /**
     * Judges the tick of a form (F-AGREE): made, and for the version in force — else the holder has not seen it.
     *
     * @throws DomainException AGREEMENT_REQUIRED at field agree
     */
    public Uni<Void> requireTick(AgreementType type, @Nullable Integer version, @Nullable Boolean agree) {
        return currentVersion(type).flatMap(current -> {
            boolean good = Boolean.TRUE.equals(agree) && current.equals(version);
            return good
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(DomainException.at("agree", AgreementError.AGREEMENT_REQUIRED));
        });
    }

    /** Stores the consent in the caller's Hibernate Reactive transaction; the audit line is the caller's. */
    public Uni<Void> accept(UUID accountId, AgreementType type, int version, String clientAddress) {
        return consents.add(accountId, type, version, clientAddress);
    }

    /** All consents of an account, newest first. */
    public Uni<List<AcceptedAgreement>> acceptedBy(UUID accountId, Language language) {
        return consents.of(accountId, language);
    }
}
