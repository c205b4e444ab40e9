package io.yinxin.accounts;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Accounts of department users. Joins the caller's transaction. */
@Singleton
public class DepartmentUsers {
    private final AccountRepository repository;
    private final AccountFields fields;

    DepartmentUsers(AccountRepository repository, AccountFields fields) {
        this.repository = repository;
        this.fields = fields;
    }

    /** @throws DomainException USERNAME_TAKEN */
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
