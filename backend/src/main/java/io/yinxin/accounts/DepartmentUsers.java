package io.yinxin.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Accounts of department users. */
@ApplicationScoped
public class DepartmentUsers {
    private final AccountRepository repository;
    private final AccountFields fields;

    DepartmentUsers(AccountRepository repository, AccountFields fields) {
        this.repository = repository;
        this.fields = fields;
    }

    /** Null for accounts of other kinds. */
    @WithSession
    public Uni<@Nullable DepartmentUser> ofAccount(UUID accountId) {
        return repository
                .findById(accountId)
                .map(found -> found == null || found.kind != UserKind.DEPARTMENT
                        ? null
                        : new DepartmentUser(found.holderName, found.department));
    }

    /** Joins the caller's transaction. @throws DomainException USERNAME_TAKEN */
    public Uni<UUID> create(NewDepartmentUser user) {
        AccountEntity entity = fields.entityOf(new NewAccount(
                UserKind.DEPARTMENT,
                user.username(),
                null,
                null,
                user.mobile(),
                user.email(),
                user.passwordHash(),
                AccountOrigin.STAFF));
        entity.holderName = user.name();
        entity.department = user.department();
        entity.mobileVerified = false;
        entity.mustChangePassword = true;
        return repository
                .persistAndFlush(entity)
                .map(saved -> saved.id)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> DomainException.at("username", AccountError.USERNAME_TAKEN));
    }
}
