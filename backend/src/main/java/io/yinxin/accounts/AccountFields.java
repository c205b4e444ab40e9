package io.yinxin.accounts;

import io.yinxin.organisations.RealName;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Ids;
import io.yinxin.platform.validation.Contacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the columns of an account, those with their blind index together. */
@Singleton
class AccountFields {
    private final BlindIndex index;
    private final Clock clock;

    AccountFields(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Digests under which a document number may be stored. */
    List<byte[]> idNumberIndexes(String idNumber) {
        return List.of(index.candidates(IndexedAccountColumns.ID_NUMBER, idNumber));
    }

    byte[] idNumberIndex(String idNumber) {
        return index.of(IndexedAccountColumns.ID_NUMBER, idNumber);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    AccountEntity entityOf(NewAccount from) {
        Instant now = now();
        AccountEntity entity = new AccountEntity();
        entity.id = Ids.next();
        entity.kind = from.kind();
        entity.username = from.username();
        entity.usernameOrigin = from.passwordHash() == null ? "CARD" : "CHOSEN";
        entity.organisationId = from.organisationId();
        fill(entity, from.holder());
        fillMobile(entity, from.mobile());
        entity.mobileVerified = from.mobile() != null && !from.passwordIsInitial();
        fillEmail(entity, from.email());
        entity.emailVerified = from.emailProven();
        entity.passwordHash = from.passwordHash();
        entity.passwordChangedAt = from.passwordHash() == null ? null : now;
        entity.mustChangePassword = from.passwordIsInitial();
        entity.state = from.passwordHash() == null ? AccountState.NOT_ACTIVATED : AccountState.ACTIVE;
        entity.origin = from.origin();
        entity.partnerSite = from.partnerSite();
        fill(entity, RealName.NONE);
        entity.createdAt = now;
        return entity;
    }

    void fill(AccountEntity entity, @Nullable Holder holder) {
        entity.holderName = holder == null ? null : holder.name();
        entity.holderIdType = holder == null ? null : holder.idType();
        entity.holderIdNumber = holder == null ? null : holder.idNumber();
        entity.holderIdIndex = holder == null ? null : index.of(IndexedAccountColumns.ID_NUMBER, holder.idNumber());
        entity.holderIdValidFrom = holder == null ? null : holder.idValidFrom();
        entity.holderIdValidTo = holder == null ? null : holder.idValidTo();
    }

    /** Another number does not sign in of itself (ACC-45). @param mobile proven by a code */
    void fillMobile(AccountEntity entity, @Nullable String mobile) {
        entity.mobile = mobile;
        entity.mobileIndex = mobile == null ? null : index.of(IndexedAccountColumns.MOBILE, mobile);
        entity.mobileVerified = mobile != null;
        entity.mobileProofRequired = false;
        entity.phoneLogin = false;
    }

    void fillEmail(AccountEntity entity, @Nullable String email) {
        entity.email = email;
        entity.emailIndex =
                email == null ? null : index.of(IndexedAccountColumns.EMAIL, Contacts.normaliseEmail(email));
        entity.emailVerified = false;
        entity.emailLogin = false;
    }

    void fill(AccountEntity entity, RealName realName) {
        entity.realNameLevel = realName.level();
        entity.realNameMethods = realName.methods().toArray(String[]::new);
        entity.realNameVerifiedAt = realName.verifiedAt();
    }
}
