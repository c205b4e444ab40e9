package io.yinxin.operators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.cards.CardRecord;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list (spec 06 table 2.3).
 *
 * @param idNumber masked
 * @param mobile masked
 * @param mustChangePassword whether the initial password is not changed yet
 * @param version for changes: what was seen when the change was decided
 */
@Schema(name = "Operator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperatorItem(
        UUID operatorId,
        String username,
        @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String mobile,
        boolean mobileVerified,
        @Nullable String email,
        boolean cardBound,
        @Nullable String cardNo,
        AccountState state,
        boolean mustChangePassword,
        RealNameLevel realNameLevel,
        AccountOrigin origin,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        int version) {
    static OperatorItem of(Profile account, @Nullable CardRecord card, @Nullable Instant lastSignInAt) {
        Holder holder = account.holder();
        return new OperatorItem(
                account.accountId(),
                account.username(),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.idType(),
                holder == null ? null : maskedNumber(holder),
                account.mobile() == null ? null : Masks.mobile(account.mobile()),
                account.mobileVerified(),
                account.email(),
                card != null,
                card == null ? null : card.cardNo(),
                account.state(),
                account.mustChangePassword(),
                account.realName().level(),
                account.origin(),
                account.createdAt(),
                lastSignInAt,
                account.version());
    }

    static String maskedNumber(Holder holder) {
        return Masks.document(holder.idType().equals(DocumentType.ID_CARD.name()), holder.idNumber());
    }

    @Override
    public String toString() {
        return "OperatorItem[" + operatorId + "]";
    }
}
