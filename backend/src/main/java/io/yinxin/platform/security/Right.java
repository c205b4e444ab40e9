package io.yinxin.platform.security;

import static io.yinxin.platform.security.UserKind.DEPARTMENT;
import static io.yinxin.platform.security.UserKind.ENT_ADMIN;
import static io.yinxin.platform.security.UserKind.ENT_OPERATOR;
import static io.yinxin.platform.security.UserKind.INDIVIDUAL;
import static io.yinxin.platform.security.UserKind.OVERSEAS;

import java.util.EnumSet;
import java.util.Set;

/**
 * The table of spec 00 section 3 as one enum: which kind of user may do what. Conditions that need data (footnotes 4 to
 * 9) are checked by the use case itself.
 */
public enum Right {
    /** Anybody, signed in or not. */
    PUBLIC(Door.ANYBODY),
    /** An application with a bearer token that carries the right's scope. */
    READ_ORGANISATIONS(Door.INTEGRATOR, "organisations:read"),

    /** What everybody signed in has: menu, announcements, own preferences. */
    USE_CONSOLE(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    VIEW_OWN_ACCOUNT(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    CHANGE_OWN_ACCOUNT(ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT),
    CHANGE_ORGANISATION(ENT_ADMIN, INDIVIDUAL, OVERSEAS),
    MANAGE_OPERATORS(ENT_ADMIN),
    USE_CARD(ENT_ADMIN, ENT_OPERATOR),
    MANAGE_QUALIFICATIONS(ENT_ADMIN),
    MANAGE_SEALS(ENT_ADMIN),
    VERIFY_ENTERPRISE(ENT_ADMIN),
    VERIFY_PERSON(ENT_OPERATOR, INDIVIDUAL),
    DO_BUSINESS(ENT_OPERATOR, INDIVIDUAL, OVERSEAS, DEPARTMENT);

    private enum Door {
        ANYBODY,
        INTEGRATOR
    }

    private final Set<UserKind> kinds;
    private final boolean anybody;
    private final String scope;

    Right(UserKind first, UserKind... others) {
        kinds = EnumSet.of(first, others);
        anybody = false;
        scope = "";
    }

    Right(Door door) {
        this(door, "");
    }

    Right(Door door, String scope) {
        kinds = EnumSet.noneOf(UserKind.class);
        anybody = door == Door.ANYBODY;
        this.scope = scope;
    }

    public boolean isPublic() {
        return anybody;
    }

    public boolean isGrantedTo(UserKind kind) {
        return anybody || kinds.contains(kind);
    }

    /** OAuth scope that grants this right to an application; empty where no application may have it. */
    public String scope() {
        return scope;
    }
}
