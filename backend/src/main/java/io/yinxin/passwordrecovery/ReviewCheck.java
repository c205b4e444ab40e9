package io.yinxin.passwordrecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.codes.CheckedCode;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.web.FormCheck;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import io.yinxin.uploads.PictureInfo;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All three blocks of a request at once (RCP-26): what is filled in, pictures, new password. */
@Singleton
class ReviewCheck {
    private static final Method METHOD = Method.MANUAL_REVIEW;

    private final FormCheck forms;
    private final RequesterCodes codes;
    private final ReviewPictures pictures;
    private final Caller caller;

    ReviewCheck(FormCheck forms, RequesterCodes codes, ReviewPictures pictures, Caller caller) {
        this.forms = forms;
        this.codes = codes;
        this.pictures = pictures;
        this.caller = caller;
    }

    /** @param code to be used up; empty where the contact was proven before */
    record Request(ReviewData data, Optional<CheckedCode> code) {}

    /** @throws io.yinxin.platform.problem.DomainException VALIDATION_FAILED with all fields and slots */
    Uni<Request> check(Flow<Attempt> flow, ReviewForm form) {
        boolean overseas = flow.state().situation().kind() == UserKind.OVERSEAS;
        Findings findings = new Findings();
        findings.add(overseas ? forms.findings(form.overseas()) : forms.findings(form.legal()));
        findings.add(forms.findings(form.password()));
        findings.add(NewPasswordRules.findings(flow.state().username(), form.newPassword(), form.passwordConfirm()));
        boolean idCard = DocumentType.ID_CARD.name().equals(form.legalRepIdType());
        return code(flow, form, overseas, findings)
                .flatMap(code -> pictures.of(RecoveryKind.PASSWORD, flow.id())
                        .invoke(kept -> findings.add(missing(kept, overseas, idCard)))
                        .invoke(findings::refuseAny)
                        .map(kept -> new Request(data(flow.state(), form, overseas, kept), code)));
    }

    private Uni<Optional<CheckedCode>> code(Flow<Attempt> flow, ReviewForm form, boolean overseas, Findings findings) {
        if (overseas) {
            return codes.email(flow, METHOD, form.overseas().email(), form.emailCode(), findings)
                    .map(Optional::ofNullable);
        }
        String mobile = form.legal().mobile();
        return mobile != null && mobile.equals(flow.state().requesterMobile())
                ? Uni.createFrom().item(Optional.empty())
                : codes.sms(flow, METHOD, mobile, form.smsCode(), findings).map(Optional::ofNullable);
    }

    private static List<FieldError> missing(List<PictureInfo> kept, boolean overseas, boolean idCard) {
        List<String> there = kept.stream().map(PictureInfo::slot).toList();
        return Slot.of(overseas).stream()
                .filter(slot -> slot.isRequired(idCard) && !there.contains(slot.field()))
                .map(slot -> FieldError.of(slot.field(), "FILE_MISSING"))
                .toList();
    }

    private ReviewData data(Attempt attempt, ReviewForm form, boolean overseas, List<PictureInfo> kept) {
        Map<String, String> digests = kept.stream().collect(Collectors.toMap(PictureInfo::slot, PictureInfo::sha256));
        return new ReviewData(
                attempt.username(),
                attempt.accountId(),
                attempt.situation().kind(),
                overseas ? null : legal(form.legal()),
                overseas ? overseas(form.overseas()) : null,
                digests,
                caller.language());
    }

    private static ReviewData.Legal legal(LegalRepresentativeForm form) {
        return new ReviewData.Legal(
                Objects.requireNonNull(form.orgName()),
                Objects.requireNonNull(form.uscc()),
                Objects.requireNonNull(form.legalRepName()),
                Objects.requireNonNull(form.legalRepIdType()),
                Objects.requireNonNull(form.legalRepIdNumber()),
                form.legalRepIdValidFrom(),
                form.legalRepIdValidTo(),
                Objects.requireNonNull(form.mobile()));
    }

    private static ReviewData.Overseas overseas(OverseasForm form) {
        return new ReviewData.Overseas(
                Objects.requireNonNull(form.email()),
                form.registrationNo(),
                Objects.requireNonNull(form.contactName()));
    }
}
