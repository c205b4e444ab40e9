package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.AddressGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second factor: a code of the authenticator app, which opens the session. The first code enrols the app. */
@ApplicationScoped
class FinishStaffSignIn {
    private final AddressGuard addresses;
    private final StaffLimits limits;
    private final StaffRepository staff;
    private final StaffAttempts attempts;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    FinishStaffSignIn(
            AddressGuard addresses,
            StaffLimits limits,
            StaffRepository staff,
            StaffAttempts attempts,
            StaffSessions sessions,
            Passwords passwords,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.staff = staff;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the token of the session
     * @throws DomainException STAFF_ATTEMPT_EXPIRED, STAFF_CODE_WRONG, STAFF_LOCKED, TOO_MANY_ATTEMPTS,
     *     VALIDATION_FAILED if a new password is needed and missing
     */
    @Requires(Right.PUBLIC)
    Uni<String> finish(SecondFactorForm form) {
        String token = Objects.requireNonNull(form.attemptId());
        return addresses
                .admit(caller.address())
                .chain(() -> attempts.tryCode(token))
                .flatMap(attempt -> Panache.withSession(() -> staff.required(attempt.staffId()))
                        .flatMap(found -> judge(form, attempt, found)));
    }

    private Uni<String> judge(SecondFactorForm form, StaffAttempts.Attempt attempt, StaffEntity found) {
        String secret = attempt.secret() == null ? found.totpSecret : attempt.secret();
        String code = Objects.requireNonNull(form.code()).replace(" ", "");
        return limits.begin(found.username).flatMap(admitted -> {
            OptionalLong step = Totp.stepOf(code, secret, clock.instant());
            if (step.isEmpty() || step.getAsLong() <= found.totpLastStep) {
                return refuse(found);
            }
            return limits.passed(found.username)
                    .invoke(() -> requirePassword(form, found))
                    .chain(() -> newHash(form, found))
                    .flatMap(hash -> open(form, attempt, found.id, step.getAsLong(), hash));
        });
    }

    private static void requirePassword(SecondFactorForm form, StaffEntity found) {
        if (found.mustChangePassword
                && (form.password() == null || form.password().isBlank())) {
            throw DomainException.invalid(List.of(FieldError.of("password", CommonError.REQUIRED)));
        }
    }

    private Uni<@Nullable String> newHash(SecondFactorForm form, StaffEntity found) {
        String password = form.password();
        if (!found.mustChangePassword || password == null) {
            return Uni.createFrom().nullItem();
        }
        return passwords.matches(password, found.passwordHash).flatMap(same -> {
            if (same) {
                throw DomainException.invalid(List.of(FieldError.of("password", "PASSWORD_WEAK")));
            }
            return passwords.hash(password);
        });
    }

    private Uni<String> open(
            SecondFactorForm form, StaffAttempts.Attempt attempt, UUID staffId, long step, @Nullable String hash) {
        return attempts.end(Objects.requireNonNull(form.attemptId()))
                .chain(() -> Panache.withTransaction(() -> take(attempt, staffId, step, hash)))
                .chain(() -> sessions.open(staffId, caller.address(), caller.userAgent()));
    }

    /** The last step only rises: of two requests with one code, the second finds it used. */
    private Uni<Void> take(StaffAttempts.Attempt attempt, UUID staffId, long step, @Nullable String hash) {
        boolean enrols = attempt.secret() != null;
        return staff.required(staffId)
                .invoke(found -> {
                    if (found.totpLastStep >= step || (enrols && found.totpSecret != null)) {
                        throw new DomainException(StaffError.STAFF_ATTEMPT_EXPIRED);
                    }
                    found.totpLastStep = step;
                    found.totpSecret = enrols ? attempt.secret() : found.totpSecret;
                    if (hash != null) {
                        found.passwordHash = hash;
                        found.mustChangePassword = false;
                        found.passwordExpiresAt = null;
                    }
                })
                .chain(() -> audit.record(new AuditEvent.StaffActed(
                        null,
                        staffId,
                        "STAFF_SIGNED_IN",
                        "staff:" + staffId,
                        Map.of("enrolled", Boolean.toString(enrols), "newPassword", Boolean.toString(hash != null)),
                        null)));
    }

    private Uni<String> refuse(StaffEntity found) {
        StaffError code = StaffError.STAFF_CODE_WRONG;
        AuditEvent event = new AuditEvent.StaffActed(
                null, null, "STAFF_SIGN_IN_FAILED", "staff:" + found.id, Map.of("factor", "CODE"), code);
        return addresses
                .failed(caller.address())
                .chain(() -> audit.recordApart(event))
                .chain(() -> Uni.createFrom().failure(DomainException.at("code", code)));
    }
}
