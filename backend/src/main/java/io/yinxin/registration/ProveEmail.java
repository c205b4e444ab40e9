package io.yinxin.registration;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CodePurpose;
import io.yinxin.codes.OneTimeCodes;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.validation.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** An individual without a mobile number here proves an e-mail address instead (REG-29). */
@ApplicationScoped
class ProveEmail {
    private final Drafts drafts;
    private final OneTimeCodes codes;

    ProveEmail(Drafts drafts, OneTimeCodes codes) {
        this.drafts = drafts;
        this.codes = codes;
    }

    /**
     * Notes the address in the registration; another one proven later takes its place (REG-30).
     *
     * @throws DomainException REGISTRATION_EXPIRED, EMAIL_CODE_WRONG, EMAIL_CODE_EXPIRED
     */
    @Requires(Right.PUBLIC)
    Uni<Void> prove(String registrationId, ProvenEmailForm form) {
        String email = Contacts.normaliseEmail(Objects.requireNonNull(form.email()));
        return drafts.use(registrationId, RegistrationKind.INDIVIDUAL, DraftContent.OfIndividual.class)
                .flatMap(draft -> codes.checkEmail(
                                CodePurpose.REGISTRATION, draft.id().toString(), email, form.emailCode())
                        .flatMap(code -> Panache.withTransaction(() -> codes.redeem(code)
                                .chain(() -> drafts.put(draft, new DraftContent.OfIndividual(email))))));
    }
}
