package io.yinxin.audit;

import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.SignInMethod;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen, one record each. Actor, client address and reference are taken from the request. Texts given here are
 * kept for good: personal data only masked (GEN-29), secrets never.
 */
public sealed interface AuditEvent {
    /** The account in whose activity the event is shown. */
    @Nullable
    UUID accountId();

    /** UPPER_SNAKE; the page has its text. */
    String action();

    /** What it was done to, beside the account, as {@code kind:id}. */
    default @Nullable String subject() {
        return null;
    }

    /** Further facts; before and after of a change, masked. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** OK, or the code of the refusal. */
    default String result() {
        return "OK";
    }

    /** How somebody signed in or tried to; null where the method of the present session counts. */
    default @Nullable SignInMethod method() {
        return null;
    }

    /** The member of the staff who did it, where no session of theirs tells (signing in). */
    default @Nullable UUID staffId() {
        return null;
    }

    /**
     * What a member of the staff did or saw (RVW-68).
     *
     * @param accountId the account it was done to, if that should see it
     * @param staffId who, before there is a session; else null
     * @param action UPPER_SNAKE
     * @param subject {@code task:T20261121000001}
     * @param refusal null if it was done
     */
    record StaffActed(
            @Nullable UUID accountId,
            @Nullable UUID staffId,
            String action,
            @Nullable String subject,
            Map<String, String> details,
            @Nullable ErrorCode refusal)
            implements AuditEvent {
        public StaffActed(String action, String subject, Map<String, String> details) {
            this(null, null, action, subject, details, null);
        }

        @Override
        public String result() {
            return refusal == null ? "OK" : refusal.name();
        }
    }

    /** @param sessionId the session that was opened */
    record SignedIn(UUID accountId, SignInMethod method, UUID sessionId) implements AuditEvent {
        @Override
        public String action() {
            return "SIGNED_IN";
        }

        @Override
        public String subject() {
            return "session:" + sessionId;
        }
    }

    /**
     * @param accountId null when nobody is known under what was typed
     * @param typedMasked the user name or number as typed, masked
     */
    record SignInFailed(@Nullable UUID accountId, SignInMethod method, String typedMasked, ErrorCode cause)
            implements AuditEvent {
        @Override
        public String action() {
            return "SIGN_IN_FAILED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("typed", typedMasked);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The holder has ended the session. */
    record SignedOut(UUID accountId, UUID sessionId) implements AuditEvent {
        @Override
        public String action() {
            return "SIGNED_OUT";
        }

        @Override
        public String subject() {
            return "session:" + sessionId;
        }
    }

    /**
     * Entered a connected application with the session, or tried to.
     *
     * @param client who asked
     * @param refusal null if it was let in
     */
    record SignedOn(
            UUID accountId,
            String client,
            String application,
            @Nullable ErrorCode refusal) implements AuditEvent {
        @Override
        public String action() {
            return "SIGNED_ON";
        }

        @Override
        public String subject() {
            return "application:" + application;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("client", client);
        }

        @Override
        public String result() {
            return refusal == null ? "OK" : refusal.name();
        }
    }

    /** @param origin how the account came into being: SELF, CARD_AUTO … */
    record Registered(UUID accountId, @Nullable UUID organisationId, String kind, String origin) implements AuditEvent {
        @Override
        public String action() {
            return "REGISTERED";
        }

        @Override
        public @Nullable String subject() {
            return organisationId == null ? null : "organisation:" + organisationId;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind, "origin", origin);
        }
    }

    /** @param version of the text the holder saw */
    record AgreementAccepted(UUID accountId, String type, int version) implements AuditEvent {
        @Override
        public String action() {
            return "AGREEMENT_ACCEPTED";
        }

        @Override
        public String subject() {
            return "agreement:" + type + "/" + version;
        }
    }

    /** The holder has looked at own data that are otherwise masked (GEN-30). */
    record PersonalDataRevealed(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "PERSONAL_DATA_REVEALED";
        }
    }

    /** The holder has taken a copy of all that is kept (ACC-72). */
    record PersonalDataCopied(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "PERSONAL_DATA_COPIED";
        }
    }

    /** @param cause wrong password or card, too many copies */
    record CopyRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "COPY_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The holder wants the account closed (ACC-76). */
    record ClosingRequested(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "CLOSING_REQUESTED";
        }
    }

    /** The holder keeps the account after all (ACC-77). */
    record ClosingTakenBack(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "CLOSING_TAKEN_BACK";
        }
    }

    /** It cannot be closed any more: an administrator has operators again (ACC-78). */
    record ClosingLapsed(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "CLOSING_LAPSED";
        }
    }

    /** @param cause wrong password or card, operators that are left */
    record ClosingRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "CLOSING_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** Nothing of the person is left in the account (ACC-79). */
    record AccountClosed(UUID accountId, String kind) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_CLOSED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("kind", kind);
        }
    }

    /** Of an account that was deleted before, nothing of the person is left. */
    record AccountErased(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_ERASED";
        }
    }

    /** Somebody is named the next administrator, or is it not any more. @param what CHANGE_OVER_NAMED … */
    record ChangeOverEnded(UUID accountId, UUID otherId, String what) implements AuditEvent {
        @Override
        public String action() {
            return what;
        }

        @Override
        public String subject() {
            return "account:" + otherId;
        }
    }

    /** @param cause wrong password or card, nobody of that name, nothing to accept */
    record ChangeOverRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "CHANGE_OVER_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The organisation has another administrator (ACC-85). @param side FORMER or NEXT: which the account is */
    record AdministratorChanged(UUID accountId, UUID otherId, String way, String side) implements AuditEvent {
        @Override
        public String action() {
            return "ADMINISTRATOR_CHANGED";
        }

        @Override
        public String subject() {
            return "account:" + otherId;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("way", way, "side", side);
        }
    }

    /** The holder's data stayed masked. @param cause wrong password, or the account is locked */
    record RevealRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "REVEAL_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The account was locked after too many wrong passwords (GEN-35). */
    record AccountLocked(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_LOCKED";
        }
    }

    /**
     * A card has signed our challenge and was found good.
     *
     * @param accountId of the session it was presented in, if any
     * @param facts digest of the certificate, masked card number, algorithm, trust anchor, challenge, agent
     */
    record CardPresented(@Nullable UUID accountId, String purpose, Map<String, String> facts) implements AuditEvent {
        @Override
        public String action() {
            return "CARD_PRESENTED";
        }

        @Override
        public String subject() {
            return "card-purpose:" + purpose;
        }

        @Override
        public Map<String, String> details() {
            return facts;
        }
    }

    /** @param reason more precise than the code the user gets */
    record CardRefused(@Nullable UUID accountId, String purpose, String reason, String agent, ErrorCode cause)
            implements AuditEvent {
        @Override
        public String action() {
            return "CARD_REFUSED";
        }

        @Override
        public String subject() {
            return "card-purpose:" + purpose;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason, "agent", agent);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** @param cardMasked the card's number */
    record CardBound(UUID accountId, String cardMasked) implements AuditEvent {
        @Override
        public String action() {
            return "CARD_BOUND";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("card", cardMasked);
        }
    }

    /** @param cardMasked the number of the card that was bound */
    record CardUnbound(UUID accountId, String cardMasked) implements AuditEvent {
        @Override
        public String action() {
            return "CARD_UNBOUND";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("card", cardMasked);
        }
    }

    /** Another card took the place of the bound one. */
    record CardReplaced(UUID accountId, String cardMasked, String formerMasked) implements AuditEvent {
        @Override
        public String action() {
            return "CARD_REPLACED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("before", formerMasked, "after", cardMasked);
        }
    }

    /** A card was not bound or unbound. */
    record CardChangeRefused(UUID accountId, String wanted, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "CARD_CHANGE_REFUSED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("wanted", wanted);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The account was taken from its former holder with the legal card (SGN-37). */
    record AccountOverwritten(UUID accountId, String cardMasked, String formerUsernameMasked) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_OVERWRITTEN";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("card", cardMasked, "before", formerUsernameMasked);
        }
    }

    /** The holder of the legal card was asked whether to overwrite the account, and kept it (SGN-38). */
    record AccountKept(UUID accountId, String cardMasked) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_KEPT";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("card", cardMasked);
        }
    }

    /** An administrator nobody knew got the legal card's holder (SGN-39). */
    record HolderTold(UUID accountId, String cardMasked) implements AuditEvent {
        @Override
        public String action() {
            return "HOLDER_TOLD";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("card", cardMasked);
        }
    }

    /** The holder was told the user name. @param way UPPER_SNAKE */
    record UsernameRecovered(UUID accountId, String way) implements AuditEvent {
        @Override
        public String action() {
            return "USERNAME_RECOVERED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("way", way);
        }
    }

    /** @param accountId null where nobody is known under what was stated @param way UPPER_SNAKE */
    record UsernameRecoveryFailed(@Nullable UUID accountId, String way, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "USERNAME_RECOVERY_FAILED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("way", way);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** Somebody asks a reviewer for a user name. */
    record UsernameReviewRequested(String taskNo) implements AuditEvent {
        @Override
        public @Nullable UUID accountId() {
            return null;
        }

        @Override
        public String action() {
            return "USERNAME_REVIEW_REQUESTED";
        }

        @Override
        public String subject() {
            return "task:" + taskNo;
        }
    }

    /** The account got a password (ACC-57). */
    record AccountActivated(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_ACTIVATED";
        }
    }

    /** The holder has changed the own password. @param initial whether somebody else had set the one before (SGN-19) */
    record PasswordChanged(UUID accountId, boolean initial) implements AuditEvent {
        @Override
        public String action() {
            return "PASSWORD_CHANGED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("initial", Boolean.toString(initial));
        }
    }

    /** @param cause wrong old password, or the account is locked */
    record PasswordChangeRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "PASSWORD_CHANGE_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /**
     * Data of the account or its organisation have changed.
     *
     * @param what UPPER_SNAKE: IDENTITY, ORGANISATION, PHONE, EMAIL, OVERSEAS_DATA, REGISTRATION_NUMBER
     * @param facts names of what has changed and of what followed; public or masked values before and after
     */
    record DataChanged(
            UUID accountId, String what, @Nullable UUID organisationId, Map<String, String> facts)
            implements AuditEvent {
        @Override
        public String action() {
            return what + "_CHANGED";
        }

        @Override
        public @Nullable String subject() {
            return organisationId == null ? null : "organisation:" + organisationId;
        }

        @Override
        public Map<String, String> details() {
            return facts;
        }
    }

    /** A person is to decide whether data of an organisation are corrected. */
    record CorrectionRequested(UUID accountId, String taskNo) implements AuditEvent {
        @Override
        public String action() {
            return "CORRECTION_REQUESTED";
        }

        @Override
        public String subject() {
            return "task:" + taskNo;
        }
    }

    /** Data stayed as they are. @param what as in {@link DataChanged} */
    record DataChangeRefused(UUID accountId, String what, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "DATA_CHANGE_REFUSED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("wanted", what);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** The holder has consented to sending own data to the directory. @param state UPPER_SNAKE: what became of it */
    record DirectorySynchronised(UUID accountId, String directory, String state) implements AuditEvent {
        @Override
        public String action() {
            return "DIRECTORY_SYNCHRONISED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("directory", directory, "state", state);
        }
    }

    /** A verification does not count any more, since what was verified has changed. */
    record RealNameVoided(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "REAL_NAME_VOIDED";
        }
    }

    /** @param nameMasked the mobile or e-mail that signs in from now on, or does so no more (ACC-60) */
    record SignInNameSwitched(UUID accountId, boolean on, String nameMasked) implements AuditEvent {
        @Override
        public String action() {
            return on ? "SIGN_IN_NAME_ON" : "SIGN_IN_NAME_OFF";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("name", nameMasked);
        }
    }

    /** The holder has ended sessions elsewhere. @param which an id, OTHERS or ALL */
    record SessionsEnded(UUID accountId, String which) implements AuditEvent {
        @Override
        public String action() {
            return "SESSIONS_ENDED";
        }

        @Override
        public String subject() {
            return "session:" + which;
        }
    }

    /** Somebody was verified. @param level reached */
    record RealNameProven(UUID accountId, String verification, String level) implements AuditEvent {
        @Override
        public String action() {
            return "REAL_NAME_PROVEN";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("method", verification, "level", level);
        }
    }

    record RealNameRefused(UUID accountId, String verification, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "REAL_NAME_REFUSED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("method", verification);
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /** A verification counts no more. @param cause UPPER_SNAKE */
    record RealNameEnded(UUID accountId, String verification, String cause) implements AuditEvent {
        @Override
        public String action() {
            return "REAL_NAME_ENDED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("method", verification, "cause", cause);
        }
    }

    /** @param reason UPPER_SNAKE */
    record AccountDisabled(UUID accountId, String reason) implements AuditEvent {
        @Override
        public String action() {
            return "ACCOUNT_DISABLED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /**
     * An administrator has done something to an operator's account.
     *
     * @param action UPPER_SNAKE, beginning with OPERATOR
     */
    record OperatorManaged(UUID accountId, String action, Map<String, String> details) implements AuditEvent {
        public OperatorManaged(UUID accountId, String action) {
            this(accountId, action, Map.of());
        }
    }

    /**
     * An administrator has done something to a role of the organisation.
     *
     * @param accountId the administrator's
     * @param action UPPER_SNAKE, beginning with ROLE
     */
    record RoleManaged(UUID accountId, UUID roleId, String action, Map<String, String> details) implements AuditEvent {
        @Override
        public String subject() {
            return "role:" + roleId;
        }
    }

    /**
     * Something happened to a seal, or to a signature (SEL-06).
     *
     * @param accountId who did it; for what happens by itself, whose seal or signature it is
     * @param action UPPER_SNAKE, beginning with SEAL or SIGNATURE
     * @param subject {@code seal:…} or {@code signature:…}
     */
    record SealManaged(UUID accountId, String action, String subject, Map<String, String> details)
            implements AuditEvent {}

    /**
     * A seal or signature was not made. @param cause of the legal card, or the time is over
     */
    record SealRefused(UUID accountId, ErrorCode cause) implements AuditEvent {
        @Override
        public String action() {
            return "SEAL_REFUSED";
        }

        @Override
        public String result() {
            return cause.name();
        }
    }

    /**
     * An individual becomes operator of an organisation, or does not.
     *
     * @param action UPPER_SNAKE, beginning with UPGRADE
     */
    record UpgradeMoved(UUID accountId, UUID organisationId, String action, Map<String, String> details)
            implements AuditEvent {
        @Override
        public String subject() {
            return "organisation:" + organisationId;
        }
    }

    /** Somebody has proven the account to be theirs and may set a new password. */
    record RecoveryProven(UUID accountId, String recoveryMethod) implements AuditEvent {
        @Override
        public String action() {
            return "RECOVERY_PROVEN";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("method", recoveryMethod);
        }
    }

    /** A person is to decide about a new password. */
    record RecoveryReviewRequested(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "RECOVERY_REVIEW_REQUESTED";
        }
    }

    /** A forgotten password was replaced. */
    record PasswordRecovered(UUID accountId, String recoveryMethod) implements AuditEvent {
        @Override
        public String action() {
            return "PASSWORD_RECOVERED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("method", recoveryMethod);
        }
    }

    /**
     * Somebody wants to become administrator with papers (ACC-86).
     *
     * @param accountId the present administrator's
     * @param what ADMINISTRATOR_CLAIM_REQUESTED, …_APPROVED, …_REFUSED, …_OBJECTED, …_ENDED
     */
    record AdministratorClaimed(UUID accountId, String what) implements AuditEvent {
        @Override
        public String action() {
            return what;
        }
    }

    /** The holder has said that a recovery was not theirs; the password opens nothing any more (RCP-15). */
    record RecoveryObjected(UUID accountId) implements AuditEvent {
        @Override
        public String action() {
            return "RECOVERY_OBJECTED";
        }
    }

    /**
     * What an organisation has filed was changed (QLF-11).
     *
     * @param source who told it: USER, CARD, or the code of an authority
     * @param fields names of those that changed, without their values
     */
    record QualificationsChanged(UUID accountId, String source, String fields) implements AuditEvent {
        @Override
        public String action() {
            return "QUALIFICATIONS_CHANGED";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("source", source, "fields", fields);
        }
    }
}
