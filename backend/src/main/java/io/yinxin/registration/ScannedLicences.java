package io.yinxin.registration;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.yinxin.elicence.Licence;
import io.yinxin.elicence.LicenceProgress;
import io.yinxin.elicence.LicenceState;
import io.yinxin.elicence.LicenceVisit;
import io.yinxin.elicence.Licences;
import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.verification.VerificationError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scans of electronic licences, each known to the one browser that began it (REG-47, REG-48). */
@Singleton
class ScannedLicences {
    static final String PURPOSE = "ENTERPRISE_REGISTRATION";

    private final Licences licences;
    private final Pool pool;
    private final RegistrationConfig config;
    private final Clock clock;

    ScannedLicences(Licences licences, Pool pool, RegistrationConfig config, Clock clock) {
        this.licences = licences;
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** @return the secret name of the scan; a confirmed one serves as long as a registration does */
    Uni<String> keep(LicenceVisit visit) {
        String licenceId = Secrets.token();
        OffsetDateTime end = visit.expiresAt().plus(config.kept()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("insert into registration_licence (token_digest, visit_id, expires_at) "
                        + "values ($1, $2, $3)")
                .execute(Tuple.of(digest(licenceId), visit.id(), end))
                .replaceWith(licenceId);
    }

    /** @throws DomainException NOT_FOUND */
    Uni<LicenceState> state(String licenceId) {
        return visit(licenceId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(CommonError.NOT_FOUND))
                .flatMap(licences::state);
    }

    /**
     * What the holder has confirmed is taken from nobody else.
     *
     * @throws DomainException LICENCE_EXPIRED; ORG_CHECK_FAILED at the fields that are not as the licence says
     */
    Uni<Void> requireAgreement(String licenceId, OrganisationForm form) {
        return visit(licenceId)
                .onItem()
                .ifNull()
                .failWith(() -> new DomainException(RegistrationError.LICENCE_EXPIRED))
                .flatMap(licences::state)
                .invoke(state -> refuse(LicenceRules.differences(confirmed(state), form)))
                .replaceWithVoid();
    }

    Uni<Void> forgetExpired() {
        return pool.preparedQuery("delete from registration_licence where expires_at < $1")
                .execute(Tuple.of(OffsetDateTime.now(clock)))
                .replaceWithVoid();
    }

    private Uni<@Nullable UUID> visit(String licenceId) {
        return pool.preparedQuery(
                        "select visit_id from registration_licence " + "where token_digest = $1 and expires_at > $2")
                .execute(Tuple.of(digest(licenceId), OffsetDateTime.now(clock)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID(0));
    }

    private static Licence confirmed(LicenceState state) {
        Licence licence = state.confirmed();
        if (licence == null
                || state.state() != LicenceProgress.CONFIRMED
                || !state.purpose().equals(PURPOSE)) {
            throw new DomainException(RegistrationError.LICENCE_EXPIRED);
        }
        return licence;
    }

    private static void refuse(List<String> fields) {
        if (!fields.isEmpty()) {
            List<FieldError> errors = fields.stream()
                    .map(field -> FieldError.of(field, VerificationError.ORG_CHECK_FAILED))
                    .toList();
            throw new DomainException(VerificationError.ORG_CHECK_FAILED, errors, Map.of("fields", fields));
        }
    }

    private static Buffer digest(String licenceId) {
        return Buffer.buffer(Secrets.digest(licenceId));
    }
}
