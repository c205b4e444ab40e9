package io.yinxin.platform.security;

import static io.yinxin.platform.security.UserKind.DEPARTMENT;
import static io.yinxin.platform.security.UserKind.ENT_ADMIN;
import static io.yinxin.platform.security.UserKind.ENT_OPERATOR;
import static io.yinxin.platform.security.UserKind.INDIVIDUAL;
import static io.yinxin.platform.security.UserKind.OVERSEAS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of spec 00 section 3 as one enum: which kind of user may do what; and the one of spec 27 section 2.1: which
 * duty of the staff. Conditions that need data (footnotes 4 to 9) are checked by the use case itself.
 */
public enum Right {
    /** Anybody, signed in or not. */
    PUBLIC(Door.ANYBODY),
    /** An application with a bearer token that carries the right's scope. */
    READ_ORGANISATIONS(Door.INTEGRATOR, "organisations:read"),
    /** How strongly organisations and persons were verified (RNV-11). */
    READ_REAL_NAMES(Door.INTEGRATOR, "real-names:read"),
    READ_QUALIFICATIONS(Door.INTEGRATOR, "qualifications:read"),
    /** What operators may do in the application that asks (OPR-32). */
    READ_PERMISSIONS(Door.INTEGRATOR, "permissions:read"),
    /** With keys that organisations have left to the server for it (SEL-64, SEL-73). */
    SEAL_FOR_ORGANISATIONS(Door.INTEGRATOR, "seals:use"),

    /** What everybody signed in has: menu, announcements, own preferences. */
    USE_CONSOLE(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    VIEW_OWN_ACCOUNT(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    CHANGE_OWN_ACCOUNT(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    /** Of department users, staff decide (ACC-74). */
    CLOSE_OWN_ACCOUNT(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS),
    /** Phone or e-mail as a name to sign in with (ACC-60). */
    CHANGE_SIGN_IN_NAMES(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL),
    /** Name and document of the holder (ACC-11, ACC-28, ACC-29). */
    CHANGE_IDENTITY(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL),
    /** Bound phone and e-mail address. */
    CHANGE_CONTACTS(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, DEPARTMENT),
    /** What an overseas organisation says of itself (ACC-48 to ACC-52). */
    CHANGE_OVERSEAS_DATA(OVERSEAS),
    /** To the government directory (ACC-60, ACC-64). */
    SYNCHRONISE_OWN_DATA(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL),
    /** What a session is for whose password was set by somebody else, and no other session (GEN-19). */
    CHANGE_INITIAL_PASSWORD(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    /** The one an account belongs to or states; overseas organisations are it themselves (CHANGE_OVERSEAS_DATA). */
    CHANGE_ORGANISATION(ENT_ADMIN, INDIVIDUAL),
    /** The same by papers, where the register's word stands against the entries (ACC-21). */
    CORRECT_ORGANISATION(ENT_ADMIN, INDIVIDUAL),
    /** To another administrator (ACC-83). */
    HAND_OVER(ENT_ADMIN),
    TAKE_OVER_ADMINISTRATION(ENT_OPERATOR),
    VIEW_CHANGE_OVER(ENT_ADMIN, ENT_OPERATOR),
    MANAGE_OPERATORS(ENT_ADMIN),
    VIEW_OWN_PERMISSIONS(ENT_OPERATOR),
    /** Of an organisation, with the account one has (OPR-38). */
    BECOME_OPERATOR(INDIVIDUAL),
    USE_CARD(ENT_ADMIN, ENT_OPERATOR),
    MANAGE_QUALIFICATIONS(ENT_ADMIN),
    MANAGE_SEALS(ENT_ADMIN),
    /** On documents; which seals, and how often, is granted one by one (SEL-70). */
    USE_SEALS(ENT_ADMIN, ENT_OPERATOR),
    /** The own state of verification, and codes for proving oneself (RNV-03). */
    VIEW_REAL_NAME(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL),
    VERIFY_ENTERPRISE(ENT_ADMIN),
    VERIFY_PERSON(ENT_OPERATOR, INDIVIDUAL),
    DO_BUSINESS(ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),

    /** Everybody on the staff: own session, the desk's home. */
    STAFF(Duty.values()),
    /** Looks into the queues of own duties; what may be done there is judged task by task. */
    VIEW_TASKS(Duty.RECOVERY_REVIEWER, Duty.REVIEWER_INF, Duty.SUPERVISOR),
    DECIDE_TASKS(Duty.RECOVERY_REVIEWER, Duty.REVIEWER_INF),
    SUPERVISE_TASKS(Duty.SUPERVISOR),
    CREATE_DEPARTMENT_USERS(Duty.ACCOUNT_DESK, Duty.CATALOGUE_ADMIN),
    CHANGE_CATALOGUES(Duty.CATALOGUE_ADMIN),
    MANAGE_STAFF(Duty.STAFF_ADMIN),
    READ_AUDIT(Duty.AUDITOR);

    private enum Door {
        ANYBODY,
        INTEGRATOR
    }

    private final Set<UserKind> kinds;
    private final Set<Duty> duties;
    private final boolean anybody;
    private final String scope;

    Right(UserKind first, UserKind... others) {
        kinds = EnumSet.of(first, others);
        duties = EnumSet.noneOf(Duty.class);
        anybody = false;
        scope = "";
    }

    /** Of the staff, whose members are nobody's customers: by duty. */
    Right(Duty... duties) {
        kinds = EnumSet.noneOf(UserKind.class);
        this.duties = EnumSet.copyOf(List.of(duties));
        anybody = false;
        scope = "";
    }

    Right(Door door) {
        this(door, "");
    }

    Right(Door door, String scope) {
        kinds = EnumSet.noneOf(UserKind.class);
        duties = EnumSet.noneOf(Duty.class);
        anybody = door == Door.ANYBODY;
        this.scope = scope;
    }

    public boolean isPublic() {
        return anybody;
    }

    public boolean isGrantedTo(UserKind kind) {
        return anybody || kinds.contains(kind);
    }

    public boolean isForStaff() {
        return !duties.isEmpty();
    }

    /** Whether one of a member's duties has it; what is everybody's needs none. */
    public boolean isGrantedTo(Set<Duty> own) {
        return this == STAFF || own.stream().anyMatch(duties::contains);
    }

    /** OAuth scope that grants this right to an application; empty where no application may have it. */
    public String scope() {
        return scope;
    }
}
