package io.yinxin.audit;

import io.yinxin.platform.problem.ErrorCode;
import io.yinxin.platform.security.SignInMethod;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen, one record each. Actor, client address, sign-in method and reference are taken from the request.
 * Texts given here are kept for good: personal data only masked (GEN-29), secrets never.
 */
public sealed interface AuditEvent {

    /** @param sessionId the session that was opened */
    record SignedIn(UUID accountId, SignInMethod method, UUID sessionId) implements AuditEvent {}

    /**
     * @param accountId null when nobody is known under what was typed
     * @param typedMasked the user name or number as typed, masked
     */
    record SignInFailed(@Nullable UUID accountId, SignInMethod method, String typedMasked, ErrorCode cause)
            implements AuditEvent {}

    record SignedOut(UUID accountId, UUID sessionId) implements AuditEvent {}

    /** Ended by the server. @param reason as told to the page: IDLE, ABSOLUTE, PASSWORD_CHANGED … */
    record SessionEnded(UUID accountId, UUID sessionId, String reason) implements AuditEvent {}

    /** @param origin how the account came into being: SELF, CARD_AUTO … */
    record Registered(UUID accountId, @Nullable UUID organisationId, String kind, String origin)
            implements AuditEvent {}

    /** @param version of the text the holder saw */
    record AgreementAccepted(UUID accountId, String type, int version) implements AuditEvent {}

    /** The holder has looked at own data that are otherwise masked (GEN-30). */
    record PersonalDataRevealed(UUID accountId) implements AuditEvent {}

    /** The password typed to see own data was wrong, or not looked at because the account is locked. */
    record RevealRefused(UUID accountId, ErrorCode cause) implements AuditEvent {}

    record PasswordChanged(UUID accountId) implements AuditEvent {}

    /** The account was locked after too many wrong passwords. */
    record AccountLocked(UUID accountId) implements AuditEvent {}

    /** The account the event belongs to, shown in that account's activity. */
    default @Nullable UUID account() {
        return switch (this) {
            case SignedIn e -> e.accountId();
            case SignInFailed e -> e.accountId();
            case SignedOut e -> e.accountId();
            case SessionEnded e -> e.accountId();
            case Registered e -> e.accountId();
            case AgreementAccepted e -> e.accountId();
            case PersonalDataRevealed e -> e.accountId();
            case RevealRefused e -> e.accountId();
            case PasswordChanged e -> e.accountId();
            case AccountLocked e -> e.accountId();
        };
    }

    /** Code of the action, UPPER_SNAKE; the page has its text. */
    default String action() {
        return switch (this) {
            case SignedIn e -> "SIGNED_IN";
            case SignInFailed e -> "SIGN_IN_FAILED";
            case SignedOut e -> "SIGNED_OUT";
            case SessionEnded e -> "SESSION_ENDED";
            case Registered e -> "REGISTERED";
            case AgreementAccepted e -> "AGREEMENT_ACCEPTED";
            case PersonalDataRevealed e -> "PERSONAL_DATA_REVEALED";
            case RevealRefused e -> "REVEAL_REFUSED";
            case PasswordChanged e -> "PASSWORD_CHANGED";
            case AccountLocked e -> "ACCOUNT_LOCKED";
        };
    }

    /** What it was done to, beside the account: {@code kind:id}. */
    default @Nullable String subject() {
        return switch (this) {
            case SignedIn e -> "session:" + e.sessionId();
            case SignedOut e -> "session:" + e.sessionId();
            case SessionEnded e -> "session:" + e.sessionId();
            case Registered e -> e.organisationId() == null ? null : "organisation:" + e.organisationId();
            case AgreementAccepted e -> "agreement:" + e.type() + "/" + e.version();
            case SignInFailed e -> null;
            case PersonalDataRevealed e -> null;
            case RevealRefused e -> null;
            case PasswordChanged e -> null;
            case AccountLocked e -> null;
        };
    }

    /** Further facts, before and after, masked. */
    default Map<String, String> details() {
        return switch (this) {
            case SignInFailed e -> Map.of("typed", e.typedMasked());
            case SessionEnded e -> Map.of("reason", e.reason());
            case Registered e -> new TreeMap<>(Map.of("kind", e.kind(), "origin", e.origin()));
            case SignedIn e -> Map.of();
            case SignedOut e -> Map.of();
            case AgreementAccepted e -> Map.of();
            case PersonalDataRevealed e -> Map.of();
            case RevealRefused e -> Map.of();
            case PasswordChanged e -> Map.of();
            case AccountLocked e -> Map.of();
        };
    }

    /** {@code OK} or the code of the refusal. */
    default String result() {
        return switch (this) {
            case SignInFailed e -> e.cause().name();
            case RevealRefused e -> e.cause().name();
            case SignedIn e -> "OK";
            case SignedOut e -> "OK";
            case SessionEnded e -> "OK";
            case Registered e -> "OK";
            case AgreementAccepted e -> "OK";
            case PersonalDataRevealed e -> "OK";
            case PasswordChanged e -> "OK";
            case AccountLocked e -> "OK";
        };
    }

    /** The method of a sign-in; null where the session's method counts. */
    default @Nullable SignInMethod signInMethod() {
        return switch (this) {
            case SignedIn e -> e.method();
            case SignInFailed e -> e.method();
            case SignedOut e -> null;
            case SessionEnded e -> null;
            case Registered e -> null;
            case AgreementAccepted e -> null;
            case PersonalDataRevealed e -> null;
            case RevealRefused e -> null;
            case PasswordChanged e -> null;
            case AccountLocked e -> null;
        };
    }
}
