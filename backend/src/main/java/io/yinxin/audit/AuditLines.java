package io.yinxin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.CurrentStaff;
import io.yinxin.platform.security.CurrentUser;
import io.yinxin.platform.security.SignInMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns an event and the request it happened in into one line, passed to the database as JSON: the same statement serves
 * every connection, absent values included. Number and digests are added there, see the migration.
 */
@Singleton
class AuditLines {
    static final String INSERT = """
            insert into audit_record
                (at, account_id, actor, client_address, method, action, subject, details, result, reference)
            select at, account_id, actor, client_address, method, action, subject, details, result, reference
            from jsonb_to_record(cast(cast($1 as text) as jsonb)) as line
                (at timestamptz, account_id uuid, actor text, client_address text, method text, action text,
                 subject text, details text, result text, reference text)""";

    /** Actor of what no person did. */
    private static final String SYSTEM = "system";

    private static final String ANONYMOUS = "anonymous";

    private final Caller caller;
    private final CurrentVertxRequest currentRequest;
    private final Clock clock;
    private final ObjectMapper json;

    AuditLines(Caller caller, CurrentVertxRequest currentRequest, Clock clock) {
        this.caller = caller;
        this.currentRequest = currentRequest;
        this.clock = clock;
        this.json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    String of(AuditEvent event) {
        boolean request = isRequest();
        Optional<CurrentUser> user = request ? caller.user() : Optional.empty();
        ObjectNode line = json.createObjectNode()
                .put("at", now().toString())
                .put("account_id", text(event.accountId()))
                .put("actor", actor(event, request, user, request ? caller.staff() : Optional.empty()))
                .put("client_address", request ? caller.address() : "-")
                .put("method", text(method(event, user)))
                .put("action", event.action())
                .put("subject", event.subject())
                .put("details", write(new TreeMap<>(event.details())))
                .put("result", event.result())
                .put("reference", request ? caller.reference() : "-");
        return write(line);
    }

    /** A scheduled job has a request context too, but nobody on the other side. */
    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && currentRequest.getCurrent() != null;
    }

    /** To the microsecond, which is what the database keeps. */
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** The signed-in person; before sign-in whoever the account belongs to, unless the claim to be so was refused. */
    private static String actor(
            AuditEvent event, boolean request, Optional<CurrentUser> user, Optional<CurrentStaff> staff) {
        if (staff.isPresent()) {
            return "staff:" + staff.get().staffId();
        }
        if (event.staffId() != null) {
            return "staff:" + event.staffId();
        }
        if (user.isPresent()) {
            return "account:" + user.get().accountId();
        }
        if (!request) {
            return SYSTEM;
        }
        boolean proven = event.accountId() != null && event.result().equals("OK");
        return proven ? "account:" + event.accountId() : ANONYMOUS;
    }

    private static @Nullable SignInMethod method(AuditEvent event, Optional<CurrentUser> user) {
        return event.method() != null
                ? event.method()
                : user.map(CurrentUser::method).orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, String> details) {
        return write((Object) details);
    }
}
