package io.yinxin.seals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.object.CertificateList;
import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.Signing;
import io.yinxin.organisations.Organisations;
import io.yinxin.platform.data.ColumnCipher;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seals of an organisation as those see them who use them on documents (SEL-54). Who may is not judged here. */
@Singleton
public class UsableSeals {
    private final SealRepository seals;
    private final SealContentRepository contents;
    private final SealItems items;
    private final SealCondition condition;
    private final SealCertificates certificates;
    private final OrganisationKeys keys;
    private final Organisations organisations;
    private final ColumnCipher cipher;
    private final Clock clock;

    UsableSeals(
            SealRepository seals,
            SealContentRepository contents,
            SealItems items,
            SealCondition condition,
            SealCertificates certificates,
            OrganisationKeys keys,
            Organisations organisations,
            ColumnCipher cipher,
            Clock clock) {
        this.seals = seals;
        this.contents = contents;
        this.items = items;
        this.condition = condition;
        this.certificates = certificates;
        this.keys = keys;
        this.organisations = organisations;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** In use and valid at this moment. */
    public Uni<List<UsableSeal>> ofOrganisation(UUID organisationId) {
        Instant now = clock.instant();
        return Panache.withSession(() -> seals.enabledOfOrganisation(organisationId))
                .map(found -> found.stream()
                        .filter(seal -> isValid(seal, now))
                        .map(UsableSeal::of)
                        .toList());
    }

    /** In any state but deleted. @throws DomainException NOT_FOUND, also for those of others */
    public Uni<UsableSeal> required(UUID organisationId, UUID sealId) {
        return Panache.withSession(() -> seals.required(organisationId, sealId)).map(UsableSeal::of);
    }

    /** Whosever and in whatever state; null if there is none. For records, not to be shown to who asks. */
    public Uni<@Nullable UsableSeal> known(UUID sealId) {
        return Panache.withSession(() -> seals.findById(sealId)).map(seal -> seal == null ? null : UsableSeal.of(seal));
    }

    /** By seal, whose card seals with it; of those in use. */
    public Uni<Map<UUID, String>> operators(UUID organisationId) {
        return Panache.withSession(() -> seals.enabledOfOrganisation(organisationId))
                .flatMap(items::of)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                SealItem::sealId, seal -> seal.operator().name())));
    }

    /** For the eyes of who may use it. @return PNG @throws DomainException NOT_FOUND */
    public Uni<byte[]> picture(UUID organisationId, UUID sealId) {
        return Panache.withSession(
                        () -> seals.required(organisationId, sealId).flatMap(seal -> contents.picture(seal.id)))
                .map(cipher::open);
    }

    /**
     * Asks outside whether the operator's certificate was revoked; never inside a transaction.
     *
     * @throws DomainException NOT_FOUND; SEAL_CANNOT_USE with the cause; REVOCATION_UNKNOWN, BUSY
     */
    public Uni<SealForUse> forUse(UUID organisationId, UUID sealId) {
        return Panache.withSession(() -> seals.required(organisationId, sealId))
                .invoke(this::requireInUse)
                .call(seal -> condition.obstacle(seal).invoke(UsableSeals::refuse))
                .flatMap(seal ->
                        Panache.withSession(() -> contents.findById(seal.id)).map(content -> forUse(seal, content)));
    }

    /**
     * The organisation's own key, for a seal that was made to be used with it. Asks outside whether its certificate was
     * revoked; never inside a transaction.
     *
     * @throws DomainException SEAL_NO_KEY: not for this seal, none here, or another one than when it was made;
     *     SEAL_CANNOT_USE with the cause; REVOCATION_UNKNOWN, BUSY
     */
    public Uni<Signing> organisationKey(SealForUse seal) {
        return organisations
                .byId(seal.seal().organisationId())
                .flatMap(organisation -> keys.required(organisation.uscc()))
                .invoke(key -> {
                    boolean listed = seal.seal().organisationKey()
                            && Seal.read(seal.object())
                                            .info()
                                            .property()
                                            .certificates()
                                            .membership(key.certificate())
                                    == CertificateList.Membership.LISTED;
                    if (!listed) {
                        throw new DomainException(SealError.SEAL_NO_KEY);
                    }
                })
                .call(key -> certificates.judgeOrganisations(key.certificate()).invoke(UsableSeals::refuse))
                .map(Signing.class::cast);
    }

    /**
     * In the caller's transaction; asks our own records alone.
     *
     * @throws DomainException SEAL_CANNOT_USE if it is another one by now, not in use, or its operator or card is gone
     */
    public Uni<Void> requireStill(UsableSeal known) {
        return seals.required(known.organisationId(), known.sealId())
                .invoke(this::requireInUse)
                .invoke(seal -> {
                    if (!seal.number.equals(known.number())) {
                        throw cannotUse(EndCause.CHANGED.name());
                    }
                })
                .call(seal -> condition
                        .known(seal)
                        .invoke(obstacle -> obstacle.ifPresent(cause -> {
                            throw cannotUse(cause.name());
                        })))
                .replaceWithVoid();
    }

    private SealForUse forUse(SealEntity seal, SealContentEntity content) {
        byte[] object = cipher.open(content.object);
        return new SealForUse(
                UsableSeal.of(seal), object, cipher.open(content.picture), SealObjects.operatorCertificate(object));
    }

    private void requireInUse(SealEntity seal) {
        if (seal.state != SealState.ENABLED) {
            throw cannotUse("DISABLED");
        }
        if (!isValid(seal, clock.instant())) {
            throw cannotUse(
                    seal.validStart.isAfter(clock.instant()) ? "NOT_YET_VALID" : EndCause.VALIDITY_ENDED.name());
        }
    }

    private static boolean isValid(SealEntity seal, Instant now) {
        return !now.isBefore(seal.validStart) && !now.isAfter(seal.validEnd);
    }

    private static void refuse(Optional<EndCause> obstacle) {
        obstacle.ifPresent(cause -> {
            throw cannotUse(cause.name());
        });
    }

    private static DomainException cannotUse(String cause) {
        return DomainException.with(SealError.SEAL_CANNOT_USE, Map.of("cause", cause));
    }
}
