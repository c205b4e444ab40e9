package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.qr.QrCode;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.web.AddressGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first of two factors: user name and password (RVW-01). Opens nothing yet. */
@ApplicationScoped
class BeginStaffSignIn {
    private final AddressGuard addresses;
    private final StaffLimits limits;
    private final StaffRepository staff;
    private final Passwords passwords;
    private final StaffAttempts attempts;
    private final Audit audit;
    private final Caller caller;
    private final StaffConfig config;
    private final Clock clock;

    BeginStaffSignIn(
            AddressGuard addresses,
            StaffLimits limits,
            StaffRepository staff,
            Passwords passwords,
            StaffAttempts attempts,
            Audit audit,
            Caller caller,
            StaffConfig config,
            Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.staff = staff;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Unknown, disabled and wrong are one answer and one time.
     *
     * @throws DomainException STAFF_LOGIN_FAILED, STAFF_LOCKED, STAFF_PASSWORD_EXPIRED, TOO_MANY_ATTEMPTS, BUSY
     */
    @Requires(Right.PUBLIC)
    Uni<StaffAttemptView> begin(StaffSignInForm form) {
        String username = Objects.requireNonNull(form.username());
        String password = Objects.requireNonNull(form.password());
        return addresses
                .admit(caller.address())
                .chain(() -> limits.begin(username))
                .chain(() -> Panache.withSession(() -> staff.byUsername(username)))
                .flatMap(found -> passwords
                        .matches(password, found == null ? null : found.passwordHash)
                        .flatMap(right -> judge(username, found, right)));
    }

    private Uni<StaffAttemptView> judge(String username, @Nullable StaffEntity found, boolean right) {
        if (!right || found == null || found.state != StaffState.ACTIVE) {
            return refuse(username, found, StaffError.STAFF_LOGIN_FAILED);
        }
        if (found.passwordExpiresAt != null && found.passwordExpiresAt.isBefore(clock.instant())) {
            return refuse(username, found, StaffError.STAFF_PASSWORD_EXPIRED);
        }
        String secret = found.totpSecret == null ? Totp.newSecret() : null;
        return limits.passed(username)
                .chain(() -> attempts.begin(found.id, secret))
                .map(token -> view(token, found, secret));
    }

    private StaffAttemptView view(String token, StaffEntity found, @Nullable String secret) {
        if (secret == null) {
            return new StaffAttemptView(
                    token, StaffAttemptView.Step.SECOND_FACTOR, found.mustChangePassword, null, null);
        }
        String uri = Totp.uri(config.issuer(), found.username, secret);
        return new StaffAttemptView(token, StaffAttemptView.Step.ENROL, found.mustChangePassword, uri, QrCode.svg(uri));
    }

    private Uni<StaffAttemptView> refuse(String username, @Nullable StaffEntity found, StaffError code) {
        AuditEvent event = new AuditEvent.StaffActed(
                null,
                null,
                "STAFF_SIGN_IN_FAILED",
                found == null ? null : "staff:" + found.id,
                Map.of("typed", Masks.shortMask(username), "factor", "PASSWORD"),
                code);
        return addresses
                .failed(caller.address())
                .chain(() -> audit.recordApart(event))
                .chain(() -> Uni.createFrom().failure(new DomainException(code)));
    }
}
