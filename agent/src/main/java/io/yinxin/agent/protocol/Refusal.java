package io.yinxin.agent.protocol;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import java.util.Map;

/** A request that is not done, and why. Nothing in it is secret: it goes to the page. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final int status;
    private final boolean retriable;
    private final transient Map<String, Object> params;

    private Refusal(String code, int status, boolean retriable, Map<String, Object> params, String detail) {
        super(code + ": " + detail);
        this.code = code;
        this.status = status;
        this.retriable = retriable;
        this.params = Map.copyOf(params);
    }

    public Refusal(Fault fault, String detail) {
        this(fault, Map.of(), detail);
    }

    public Refusal(Fault fault, Map<String, Object> params, String detail) {
        this(fault.code(), fault.status(), fault.retriable(), params, detail);
    }

    /** Why a card did not do it, in the words of the protocol. */
    public static Refusal of(CardException cause) {
        CardError error = cause.error();
        String detail = String.valueOf(cause.getMessage());
        Refusal refusal = new Refusal(cause.code(), status(error), error.retriable(), cause.params(), detail);
        refusal.initCause(cause);
        return refusal;
    }

    private static int status(CardError error) {
        return switch (error) {
            case DRIVER_CRASHED, DRIVER_TIMEOUT -> 502;
            case USER_TIMEOUT -> 408;
            case INTERNAL -> 500;
            default -> 409;
        };
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

    public Map<String, Object> params() {
        return params;
    }

    public boolean is(Fault fault) {
        return code.equals(fault.code());
    }
}
