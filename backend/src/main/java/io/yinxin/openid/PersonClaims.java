package io.yinxin.openid;

import io.smallrye.mutiny.Uni;
import io.yinxin.accounts.Accounts;
import io.yinxin.accounts.DisplayName;
import io.yinxin.accounts.Profile;
import io.yinxin.accounts.RealNames;
import io.yinxin.cards.CardBindings;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.Organisations;
import io.yinxin.organisations.RealName;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.UserKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an application learns of who signed on (GEN-05), as it is at this moment. */
@Singleton
class PersonClaims {
    private final Accounts accounts;
    private final Organisations organisations;
    private final RealNames realNames;
    private final CardBindings cards;
    private final PermissionsHere permissions;

    PersonClaims(
            Accounts accounts,
            Organisations organisations,
            RealNames realNames,
            CardBindings cards,
            PermissionsHere permissions) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.realNames = realNames;
        this.cards = cards;
        this.permissions = permissions;
    }

    /** @param scope names belong to profile; everything an application decides by belongs to openid */
    Uni<Map<String, Object>> of(CurrentUser user, Client client, List<String> scope) {
        return accounts.profile(user.accountId())
                .flatMap(profile -> organisations
                        .ofAccount(profile.organisationId())
                        .flatMap(organisation -> realNames
                                .of(profile)
                                .flatMap(realName -> cards.ofAccount(user.accountId())
                                        .map(card ->
                                                claims(user, scope, profile, organisation, realName, card != null)))))
                .flatMap(claims -> withPermissions(claims, user, client));
    }

    /** Operators act by them; what others may do follows from their kind. */
    private Uni<Map<String, Object>> withPermissions(Map<String, Object> claims, CurrentUser user, Client client) {
        UUID organisationId = user.organisationId();
        String application = client.application();
        if (user.kind() != UserKind.ENT_OPERATOR || organisationId == null || application == null) {
            return Uni.createFrom().item(claims);
        }
        return permissions.of(organisationId, user.accountId(), application).map(held -> {
            claims.put("permissions", held);
            return claims;
        });
    }

    private static Map<String, Object> claims(
            CurrentUser user,
            List<String> scope,
            Profile profile,
            @Nullable Organisation organisation,
            RealName realName,
            boolean cardBound) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("userKind", user.kind().name());
        if (organisation != null) {
            claims.put("organisationId", organisation.organisationId().toString());
            claims.put("orgCode", organisation.orgCode());
        }
        claims.put("realNameLevel", realName.level().name());
        claims.put("realNameMethods", realName.methods());
        if (realName.verifiedAt() != null) {
            claims.put("realNameVerifiedAt", realName.verifiedAt().toString());
        }
        claims.put("signInMethod", user.method().name());
        claims.put("cardBound", cardBound);
        if (scope.contains("profile")) {
            claims.put("name", DisplayName.of(user.method(), profile, organisation));
            claims.put("preferred_username", profile.username());
            if (organisation != null) {
                claims.put("orgName", organisation.orgName());
            }
        }
        return claims;
    }
}
