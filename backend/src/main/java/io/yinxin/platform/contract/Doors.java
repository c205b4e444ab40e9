package io.yinxin.platform.contract;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** By what a caller is known. Whoever says nothing else is for signed-in persons. */
final class Doors {
    static final String SESSION = "session";
    static final String STAFF = "staff";
    static final String BEARER = "bearer";

    /** Open to everybody; {@code GET /session} is not, the other methods there are. */
    private static final Set<String> OPEN = Set.of(
            "/api/v1/site",
            "/api/v1/document-types",
            "/api/v1/countries",
            "/api/v1/captchas",
            "/api/v1/applications",
            "/api/v1/banks",
            "/api/v1/session",
            "/api/v1/session/sms-codes",
            "/api/v1/session/mobile",
            "/api/v1/staff/session",
            "/api/v1/staff/session/second-factor",
            "/api/v1/card-challenges",
            "/api/v1/seal-maker",
            "/api/v1/sealing/ticket-key");

    private static final String STAFF_BELOW = "/api/v1/staff/";

    /** As {@code /session}: only looking needs one. */
    private static final Set<String> OWN_SESSION = Set.of("/api/v1/session", "/api/v1/staff/session");

    private static final List<String> OPEN_BELOW =
            List.of("/api/v1/agreements/", "/api/v1/registrations/", "/api/v1/partner-sites/", "/api/v1/recoveries/");

    private Doors() {}

    static void describe(Components components) {
        components.addSecurityScheme(
                SESSION,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-yinxin")
                        .description("Session of a person, opened by signing in. Named `yinxin` where a trial runs "
                                + "without https."));
        components.addSecurityScheme(
                STAFF,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-yinxin-staff")
                        .description("Session of a member of the staff, opened with two factors. Named "
                                + "`yinxin-staff` where a trial runs without https."));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Access token (RFC 9068) of a configured issuer. Not accepted until the "
                                + "installation has configured one."));
    }

    static void secure(Call call) {
        if (call.isForApplications()) {
            return;
        }
        boolean open = !isForPersons(call);
        call.operation()
                .setSecurity(
                        open
                                ? List.of()
                                : List.of(OASFactory.createSecurityRequirement()
                                        .addScheme(call.path().startsWith(STAFF_BELOW) ? STAFF : SESSION)));
    }

    static boolean isForPersons(Call call) {
        boolean view = OWN_SESSION.contains(call.path()) && !call.changesSomething();
        boolean open = OPEN.contains(call.path()) || OPEN_BELOW.stream().anyMatch(call.path()::startsWith);
        return !call.isForApplications() && (view || !open);
    }
}
