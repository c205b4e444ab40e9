package io.yinxin.accounts;

import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.CodeNumbers;
import io.yinxin.platform.validation.Contacts;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an account from another system, as names of fields: a report holds no personal data. */
final class MigrationRules {
    private static final Set<UserKind> KINDS =
            EnumSet.of(UserKind.INDIVIDUAL, UserKind.ENT_ADMIN, UserKind.ENT_OPERATOR);
    /** Names given elsewhere by other rules stay as they are, if they can be typed at the sign-in. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{1,39}");

    private MigrationRules() {}

    static List<String> wrongFields(MigratedAccount account, LocalDate today) {
        List<String> wrong = new ArrayList<>();
        add(wrong, "kind", account.kind() != null && KINDS.contains(account.kind()));
        add(
                wrong,
                "username",
                account.username() != null
                        && USERNAME.matcher(account.username()).matches());
        add(wrong, "name", account.name() != null && Names.isPerson(account.name()));
        IdentityDocumentRules.check(
                        account.idType(),
                        account.idNumber(),
                        account.idValidFrom(),
                        account.idValidTo(),
                        0,
                        false,
                        today)
                // A card that has run out since is the holder's to renew, not a reason to lose the account.
                .forEach((part, code) -> add(wrong, part.name(), code.equals("ID_EXPIRED")));
        add(wrong, "mobile", account.mobile() == null || Contacts.isMobile(account.mobile()));
        add(wrong, "email", account.email() == null || Contacts.isEmail(account.email()));
        if (account.belongsToOrganisation()) {
            organisation(wrong, account);
        }
        return wrong;
    }

    private static void organisation(List<String> wrong, MigratedAccount account) {
        String orgCode = account.orgCode();
        String uscc = account.uscc();
        add(wrong, "orgCode", orgCode != null && CodeNumbers.isOrgCode(orgCode));
        add(
                wrong,
                "uscc",
                uscc != null
                        && CodeNumbers.isUscc(uscc)
                        && uscc.substring(8, 17).equals(orgCode));
        add(wrong, "orgName", account.orgName() != null && Names.isOrganisation(account.orgName()));
        add(wrong, "orgKind", "ENTERPRISE".equals(account.orgKind()) || "PUBLIC_INSTITUTION".equals(account.orgKind()));
    }

    private static void add(List<String> wrong, String field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }
}
