package io.yinxin.accounts;

import io.yinxin.personaldata.PersonalDataSource;
import io.yinxin.personaldata.PersonalRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What is kept about the holder of an account (ACC-70). Without administrator nobody needs the legal representative's data
 * any more (ACC-79).
 */
final class PersonalAccountData {
    private PersonalAccountData() {}

    @Produces
    @Singleton
    static PersonalDataSource account(PersonalRows rows) {
        return rows.source("account", Set.of("account"), """
                        select id, kind, username, username_origin, state, origin, partner_site, created_at, holder_name, holder_id_type,
                        holder_id_number, holder_id_valid_from, holder_id_valid_to, department, mobile, mobile_verified, email,
                        email_verified, phone_login, email_login, password_changed_at, must_change_password, password_barred_at,
                        real_name_level, real_name_methods, real_name_verified_at, language
                        from account where id = $1""");
    }

    @Produces
    @Singleton
    static PersonalDataSource organisation(PersonalRows rows) {
        return rows.source("organisation", Set.of(), """
                        select o.kind, o.name, o.org_code,
                        case when a.kind = 'ENT_ADMIN' then o.uscc end as uscc,
                        case when a.kind = 'ENT_ADMIN' then o.address end as address,
                        case when a.kind = 'ENT_ADMIN' then o.legal_rep_name end as legal_rep_name,
                        case when a.kind = 'ENT_ADMIN' then o.real_name_level end as real_name_level,
                        case when a.kind = 'ENT_ADMIN' then o.real_name_methods end as real_name_methods,
                        case when a.kind = 'ENT_ADMIN' then o.real_name_verified_at end as real_name_verified_at
                        from account a join organisation o on o.id = a.organisation_id where a.id = $1""", """
                        update organisation set legal_rep_name = null, legal_rep_id_type = null, legal_rep_id_number = null,
                        legal_rep_id_number_index = null, legal_rep_id_valid_from = null, legal_rep_id_valid_to = null
                        where id = (select a.organisation_id from account a where a.id = :account and a.kind = 'ENT_ADMIN'
                        and not exists (select 1 from account other where other.organisation_id = a.organisation_id
                        and other.kind = 'ENT_ADMIN' and other.state <> 'DELETED' and other.id <> a.id))""");
    }

    @Produces
    @Singleton
    static PersonalDataSource stated(PersonalRows rows) {
        return rows.source(
                "statedOrganisation",
                Set.of("account_stated_organisation"),
                """
                        select uscc, org_code, name, legal_rep_name, checked_at
                        from account_stated_organisation where account_id = $1""",
                "delete from account_stated_organisation where account_id = :account");
    }

    @Produces
    @Singleton
    static PersonalDataSource overseas(PersonalRows rows) {
        return rows.source(
                "overseas",
                Set.of("account_overseas"),
                """
                        select country, reg_no, name, department, job_title, contact_name, contact_phone, contact_fax, contact_mobile,
                        address, notes from account_overseas where account_id = $1""",
                "delete from account_overseas where account_id = :account");
    }

    @Produces
    @Singleton
    static PersonalDataSource wrongPasswords(PersonalRows rows) {
        return rows.source(
                "wrongPasswords",
                Set.of("account_password_failure"),
                """
                        select failures, locked_until, last_at from account_password_failure where account_id = $1 order by last_at""",
                "delete from account_password_failure where account_id = :account");
    }

    @Produces
    @Singleton
    static PersonalDataSource verifications(PersonalRows rows) {
        return rows.source("verifications", Set.of("account_real_name"), """
                        select method, level, proven_at, card_no, cert_serial, card_valid_to, bank_name, last4, reference,
                        document_ends, ended_at, end_cause
                        from account_real_name where account_id = $1 order by proven_at, id""", """
                        update account_real_name set card_no = null, cert_serial = null, card_valid_to = null,
                        bank_name = null, last4 = null, document_ends = null where account_id = :account""");
    }
}
