package io.yinxin.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order to the agent, as docs/agent.md section 8 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ticket(
        String iss,
        String aud,
        String origin,
        Confirmation cnf,
        String op,
        String jti,
        long iat,
        long exp,
        String cert,
        String alg,
        List<Item> items) {
    record Confirmation(String jkt) {}

    record Item(String tbs, String kind, Display display) {}

    /** @param sealName of a structure that has the seal in it; the agent compares the two */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Display(
            String title,
            String documentDigest,
            String digestAlg,
            int pages,
            @Nullable String sealName,
            String organisation) {}

    @Override
    public String toString() {
        return "Ticket[" + jti + "]";
    }
}
