package io.yinxin.agent.command;

import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Proof;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed the gate.
 *
 * @param origin as the browser wrote it; nothing in the body can say otherwise
 * @param proof of the page's key; null for the discovery alone
 * @param pairing null until there is one
 * @param tail the last part of the path
 * @param browser family of the browser
 * @param language the page's, by header
 */
public record Call(
        Origin origin,
        @Nullable Proof proof,
        @Nullable Pairing pairing,
        String tail,
        Map<String, String> query,
        byte[] body,
        String browser,
        String language) {

    <T> T read(Class<T> type) throws Refusal {
        return StrictJson.read(body, type);
    }

    Pairing paired() throws Refusal {
        Pairing present = pairing;
        if (present == null) {
            throw new Refusal(Fault.PAIR_REQUIRED, "no pairing");
        }
        return present;
    }

    /** Who may follow an operation: a pairing, or the key of a page that is being paired. */
    String owner() throws Refusal {
        if (pairing != null) {
            return "pairing " + pairing.id();
        }
        if (proof == null) {
            throw new Refusal(Fault.PROOF_INVALID, "none");
        }
        return "page " + origin + " " + proof.page();
    }

    /** A whole number within limits, or the one that stands for none. */
    long number(String name, long none, long most) throws Refusal {
        String text = query.get(name);
        if (text == null) {
            return none;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "number " + name);
        }
        return Math.min(most, Long.parseLong(text));
    }

    String languageOr(@Nullable String asked) {
        return asked == null ? language : asked;
    }
}
