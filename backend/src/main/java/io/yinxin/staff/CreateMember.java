package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.crypto.Passwords;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Makes an account for somebody new, who may do nothing until two administrators have given a duty. */
@ApplicationScoped
class CreateMember {
    private final StaffRoll roll;
    private final InitialPasswords initialPasswords;
    private final Passwords passwords;
    private final Audit audit;
    private final Caller caller;
    private final StaffConfig config;
    private final Clock clock;

    CreateMember(
            StaffRoll roll,
            InitialPasswords initialPasswords,
            Passwords passwords,
            Audit audit,
            Caller caller,
            StaffConfig config,
            Clock clock) {
        this.roll = roll;
        this.initialPasswords = initialPasswords;
        this.passwords = passwords;
        this.audit = audit;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException STAFF_USERNAME_TAKEN */
    @Requires(Right.MANAGE_STAFF)
    Uni<CreatedMember> create(MemberForm form) {
        String password = initialPasswords.random(Objects.requireNonNull(form.username()));
        return passwords
                .hash(password)
                .flatMap(hash -> Panache.withTransaction(() -> roll.enter(member(form, hash), me())
                        .call(made -> audit.record(new AuditEvent.StaffActed(
                                "STAFF_MEMBER_CREATED", "staff:" + made.id, Map.of("username", made.username))))))
                .map(made -> new CreatedMember(made.id, password));
    }

    private UUID me() {
        return caller.requireStaff().staffId();
    }

    private NewMember member(MemberForm form, String hash) {
        return new NewMember(
                Objects.requireNonNull(form.username()),
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.document()),
                form.email(),
                hash,
                clock.instant().plus(config.initialPassword()),
                null);
    }
}
