package io.yinxin.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.DepartmentUsers;
import io.yinxin.accounts.InitialPasswords;
import io.yinxin.accounts.NewDepartmentUser;
import io.yinxin.audit.Audit;
import io.yinxin.audit.AuditEvent;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Makes an account for a department user, who has to change the initial password at the first sign-in (GEN-15). */
@ApplicationScoped
class CreateDepartmentUser {
    private final DepartmentUsers users;
    private final InitialPasswords initialPasswords;
    private final Audit audit;

    CreateDepartmentUser(DepartmentUsers users, InitialPasswords initialPasswords, Audit audit) {
        this.users = users;
        this.initialPasswords = initialPasswords;
        this.audit = audit;
    }

    /** @throws DomainException USERNAME_TAKEN */
    @Requires(Right.CREATE_DEPARTMENT_USERS)
    Uni<CreatedDepartmentUser> create(DepartmentUserForm form) {
        return initialPasswords
                .next(UserKind.DEPARTMENT, Objects.requireNonNull(form.username()))
                .flatMap(initial -> Panache.withTransaction(() -> users.create(user(form, initial.hash()))
                                .call(id -> audit.record(new AuditEvent.Registered(
                                        id, null, UserKind.DEPARTMENT.name(), AccountOrigin.STAFF.name()))))
                        .map(id -> new CreatedDepartmentUser(id, initial.password())));
    }

    private static NewDepartmentUser user(DepartmentUserForm form, String hash) {
        return new NewDepartmentUser(
                Objects.requireNonNull(form.username()),
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.department()),
                Objects.requireNonNull(form.mobile()),
                Objects.requireNonNull(form.email()),
                hash);
    }
}
