package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.object.Digest;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes what the legal card confirms of a form that was found to be right. */
@Singleton
class SealDraft {
    private final SealObjects objects;
    private final Preparations preparations;
    private final OrganisationKeys keys;
    private final SealWork work;
    private final Clock clock;

    SealDraft(SealObjects objects, Preparations preparations, OrganisationKeys keys, SealWork work, Clock clock) {
        this.objects = objects;
        this.preparations = preparations;
        this.keys = keys;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A form without faults.
     *
     * @param subjectId the seal that is changed or re-issued
     * @param pictureId used up with it
     * @param predecessor SESeal that this one is issued in place of
     * @param organisationKey whether the organisation's key on the server may seal with it, too (SEL-64)
     */
    record Right(
            Prepared.Act act,
            @Nullable UUID subjectId,
            int version,
            Organisation organisation,
            CardPerson person,
            String name,
            SealKind kind,
            MakingWay way,
            String issuingOrg,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String note,
            @Nullable UUID pictureId,
            SealImage image,
            byte @Nullable [] predecessor,
            boolean organisationKey) {
        @Override
        public String toString() {
            return "Right[" + act + "]";
        }
    }

    /** While all certificates in the seal are valid. */
    private record Span(Instant from, Instant to) {
        static Span of(CardPerson person, byte @Nullable [] organisationCertificate) {
            Instant from = person.card().validFrom();
            Instant to = person.card().validTo();
            if (organisationCertificate == null) {
                return new Span(from, to);
            }
            SigningCertificate own = SigningCertificate.read(organisationCertificate);
            return new Span(
                    from.isAfter(own.validFrom()) ? from : own.validFrom(),
                    to.isBefore(own.validTo()) ? to : own.validTo());
        }
    }

    /**
     * @throws DomainException BUSY, TOO_MANY_ATTEMPTS; SEAL_NO_KEY at organisationKey; VALIDATION_FAILED for days outside of
     *     that key's certificate
     */
    Uni<Preparation> prepare(CurrentUser user, Right form) {
        return form.organisationKey()
                ? keys.required(form.organisation().uscc()).flatMap(key -> prepare(user, form, key.certificate()))
                : prepare(user, form, null);
    }

    private Uni<Preparation> prepare(CurrentUser user, Right form, byte @Nullable [] organisationCertificate) {
        byte[] certificate = Objects.requireNonNull(form.person().certificate());
        Span span = Span.of(form.person(), organisationCertificate);
        List<FieldError> wrong = SealForm.days(form.validFrom(), form.validTo(), span.from(), span.to(), clock);
        if (!wrong.isEmpty()) {
            throw DomainException.invalid(wrong);
        }
        Prepared.Seal seal = seal(form, span, certificate, organisationCertificate);
        SealObjects.Wanted wanted = new SealObjects.Wanted(
                seal.number(),
                seal.kind(),
                seal.name(),
                certificate,
                organisationCertificate,
                seal.madeAt(),
                seal.validStart(),
                seal.validEnd(),
                form.image(),
                form.organisation().uscc(),
                form.predecessor());
        Preparations.Shown shown = new Preparations.Shown(
                form.name(),
                form.organisation().orgName(),
                form.person().name(),
                HexFormat.of().formatHex(Digest.SM3.of(form.image().png())));
        return work.run(() -> objects.content(wanted))
                .flatMap(content -> preparations.keep(
                        user,
                        content,
                        shown,
                        confirmable -> new Prepared(
                                form.act(),
                                form.subjectId(),
                                form.version(),
                                seal,
                                null,
                                form.pictureId(),
                                content,
                                confirmable.nonce(),
                                confirmable.challenge())));
    }

    private Prepared.Seal seal(Right form, Span span, byte[] certificate, byte @Nullable [] organisationCertificate) {
        CardPerson person = form.person();
        return new Prepared.Seal(
                person.account().accountId(),
                person.legal(),
                person.card().cardNo(),
                SealNumbers.next(form.organisation().orgCode()),
                form.name(),
                form.kind(),
                form.way(),
                form.issuingOrg(),
                form.validFrom(),
                form.validTo(),
                SealRules.start(form.validFrom(), span.from(), clock.getZone()),
                SealRules.end(form.validTo(), span.to(), clock.getZone()),
                form.note(),
                Sha256.hex(certificate),
                organisationCertificate == null ? null : Sha256.hex(organisationCertificate),
                person.card().validFrom(),
                person.card().validTo(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
