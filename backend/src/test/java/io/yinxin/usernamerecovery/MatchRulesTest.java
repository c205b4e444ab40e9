package io.yinxin.usernamerecovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import io.yinxin.recovery.StatedPerson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec 03 table 4.3: each thing that must match, wrong by itself. */
class MatchRulesTest {
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OTHERS = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}: by phone {8}, by card {9}")
    @CsvSource({
        "all right, true, 李某某, ID_CARD, 1, 13700000001, ENT_OPERATOR, ACTIVE, true, true",
        "other organisation, false, 李某某, ID_CARD, 1, 13700000001, ENT_OPERATOR, ACTIVE, false, false",
        "other name, true, 李某, ID_CARD, 1, 13700000001, ENT_OPERATOR, ACTIVE, false, false",
        "other type, true, 李某某, PASSPORT, 1, 13700000001, ENT_OPERATOR, ACTIVE, false, false",
        "other number, true, 李某某, ID_CARD, 2, 13700000001, ENT_OPERATOR, ACTIVE, false, false",
        "other phone, true, 李某某, ID_CARD, 1, 13700000002, ENT_OPERATOR, ACTIVE, false, true",
        "not an operator, true, 李某某, ID_CARD, 1, 13700000001, ENT_ADMIN, ACTIVE, false, false",
        "deleted, true, 李某某, ID_CARD, 1, 13700000001, ENT_OPERATOR, DELETED, false, false",
        "not activated, true, 李某某, ID_CARD, 1, 13700000001, ENT_OPERATOR, NOT_ACTIVATED, true, true",
    })
    @Tag("RCU-43")
    @Tag("RCU-45")
    void operator(
            String what,
            boolean ours,
            String name,
            String type,
            String number,
            String phone,
            UserKind kind,
            AccountState state,
            boolean byPhone,
            boolean byCard) {
        Profile account = account(kind, OURS, "13700000001", null, state);
        UUID organisation = ours ? OURS : OTHERS;
        StatedPerson stated = new StatedPerson(name, type, number, null, null);
        assertThat(MatchRules.operatorByPhone(stated, new Contact(phone, null, NOW), organisation, account))
                .isEqualTo(byPhone);
        assertThat(MatchRules.operatorByCard(stated, organisation, account)).isEqualTo(byCard);
    }

    @Test
    @DisplayName("Of an organisation nobody knows there is no operator")
    @Tag("RCU-43")
    void unknownOrganisation() {
        Profile account = account(UserKind.ENT_OPERATOR, OURS, "13700000001", null, AccountState.ACTIVE);
        StatedPerson stated = new StatedPerson("李某某", "ID_CARD", "1", null, null);
        assertThat(MatchRules.operatorByCard(stated, null, account)).isFalse();
    }

    @ParameterizedTest(name = "{0}: by phone {8}, by card {9}")
    @CsvSource({
        "all right, 李某某, ID_CARD, 1, 13700000001, , 13700000001, , true, true",
        "other name, 李某, ID_CARD, 1, 13700000001, , 13700000001, , false, false",
        "other type, 李某某, PASSPORT, 1, 13700000001, , 13700000001, , false, false",
        "other number, 李某某, ID_CARD, 2, 13700000001, , 13700000001, , false, false",
        "other phone, 李某某, ID_CARD, 1, 13700000002, , 13700000001, , false, true",
        "by mailbox, 李某某, ID_CARD, 1, , a@example.test, , A@example.test, true, true",
        "other mailbox, 李某某, ID_CARD, 1, , b@example.test, , a@example.test, false, true",
        "mailbox beside a phone, 李某某, ID_CARD, 1, , a@example.test, 13700000001, a@example.test, false, true",
        "no phone, 李某某, ID_CARD, 1, 13700000001, , , , false, true",
    })
    @Tag("RCU-47")
    @Tag("RCU-48")
    @Tag("RCU-50")
    void individual(
            String what,
            String name,
            String type,
            String number,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String boundPhone,
            @Nullable String boundEmail,
            boolean byPhone,
            boolean byCard) {
        Profile account = account(UserKind.INDIVIDUAL, null, boundPhone, boundEmail, AccountState.ACTIVE);
        StatedPerson stated = new StatedPerson(name, type, number, null, null);
        assertThat(MatchRules.individualByPhone(stated, new Contact(phone, email, NOW), account))
                .isEqualTo(byPhone);
        assertThat(MatchRules.individualByCard(stated, account)).isEqualTo(byCard);
    }

    @ParameterizedTest
    @CsvSource({
        "云海（测试）有限公司, T00000001, '', true",
        "云海(测试)有限公司, T00000001, '', true",
        "云海（测试）有限公司, T00000001, 91110108T000000010, true",
        "云海（测试）有限公司, T00000001, 91110108T000000011, false",
        "云海（测试）有限公司, T00000002, '', false",
        "云海有限公司, T00000001, '', false",
    })
    @Tag("RCU-05")
    void organisation(String name, String code, String uscc, boolean same) {
        Organisation recorded = new Organisation(
                OURS,
                OrganisationKind.ENTERPRISE,
                "T00000001",
                "91110108T000000010",
                "云海（测试）有限公司",
                null,
                null,
                RealNameLevel.NONE,
                List.of(),
                null,
                NOW,
                0);
        StatedOrganisation stated = StatedOrganisation.of(name, code, uscc.isEmpty() ? null : uscc);
        assertThat(MatchRules.isOrganisation(stated, recorded)).isEqualTo(same);
    }

    private static Profile account(
            UserKind kind,
            @Nullable UUID organisation,
            @Nullable String mobile,
            @Nullable String email,
            AccountState state) {
        return new Profile(
                UUID.randomUUID(),
                kind,
                "somebody1",
                organisation,
                new Holder("李某某", "ID_CARD", "1", null, null),
                mobile,
                email,
                mobile != null,
                false,
                false,
                false,
                false,
                state,
                AccountOrigin.SELF,
                RealName.NONE,
                null,
                null,
                null,
                NOW,
                0);
    }
}
