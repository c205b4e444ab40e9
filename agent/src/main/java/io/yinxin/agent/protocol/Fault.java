package io.yinxin.agent.protocol;

/** What the agent refuses by itself; what cards refuse stands in {@link io.yinxin.agent.card.CardError}. */
public enum Fault {
    GATE_USER("gate.user", 403, false),
    GATE_HOST("gate.host", 403, false),
    GATE_ORIGIN("gate.origin", 403, false),
    GATE_HEADER("gate.header", 403, false),
    PAIR_REQUIRED("pair.required", 401, false),
    PAIR_EXPIRED("pair.expired", 401, false),
    PAIR_REFUSED("pair.refused", 403, false),
    PROOF_INVALID("proof.invalid", 401, false),
    PROOF_REPLAYED("proof.replayed", 401, false),
    REQUEST_UNKNOWN("request.unknown", 404, false),
    REQUEST_METHOD("request.method", 405, false),
    REQUEST_SCHEMA("request.schema", 400, false),
    REQUEST_SECRET_FIELD("request.secret-field", 400, false),
    REQUEST_TOO_LARGE("request.too-large", 413, false),
    VERSION_UNSUPPORTED("version.unsupported", 426, false),
    /** The policy does not let this site ask for such an operation. */
    POLICY_OPERATION("policy.operation", 403, false),
    TICKET_SIGNATURE("ticket.signature", 422, false),
    TICKET_EXPIRED("ticket.expired", 422, false),
    TICKET_REPLAYED("ticket.replayed", 422, false),
    TICKET_ORIGIN("ticket.origin", 422, false),
    /** Signed by the right server, but not what a ticket says. */
    TICKET_CONTENT("ticket.content", 422, false),
    TICKET_DISPLAY_MISMATCH("ticket.display-mismatch", 422, false),
    /** No reader, and the system's service for readers does not run. */
    SERVICE_DOWN("service.down", 409, true),
    OPERATION_UNKNOWN("operation.unknown", 404, false),
    REPAIR_UNKNOWN("repair.unknown", 409, false),
    REPAIR_FAILED("repair.failed", 409, true),
    BUSY("busy", 409, true),
    RATE("rate", 429, true),
    USER_CANCELLED("user.cancelled", 409, true),
    USER_TIMEOUT("user.timeout", 408, true),
    INTERNAL("internal", 500, true);

    private final String code;
    private final int status;
    private final boolean retriable;

    Fault(String code, int status, boolean retriable) {
        this.code = code;
        this.status = status;
        this.retriable = retriable;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public boolean retriable() {
        return retriable;
    }
}
