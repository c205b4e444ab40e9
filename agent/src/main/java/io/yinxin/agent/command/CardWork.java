package io.yinxin.agent.command;

import io.yinxin.agent.card.CardException;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.journal.Journal;
import io.yinxin.agent.operation.Operation;
import io.yinxin.agent.operation.Operations;
import io.yinxin.agent.operation.Operations.Lane;
import io.yinxin.agent.prompt.Asking;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work with a card for a paired page: allowed by policy, one at a time, written to the journal however it ends. */
final class CardWork {
    private static final Logger LOG = System.getLogger(CardWork.class.getName());

    private final Operations operations;
    private final Sites sites;
    private final Journal journal;
    private final Clock clock;

    CardWork(Operations operations, Sites sites, Journal journal, Clock clock) {
        this.operations = operations;
        this.sites = sites;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param purpose key of the text that tells the person what it is for
     * @param count of documents
     */
    record Order(
            SiteOperation operation,
            String purpose,
            int count,
            @Nullable String lang,
            @Nullable Long timeoutMs) {}

    /** @param facts for the journal */
    record Outcome(@Nullable Object result, Map<String, Object> facts) {}

    @FunctionalInterface
    interface Task {
        Outcome run(Operation operation, Asking asking) throws Refusal, CardException, InterruptedException;
    }

    /** Checked before anything of the request is acted on, for instance before a ticket is used up. */
    Pairing admit(Call call, SiteOperation operation) throws Refusal {
        Pairing pairing = call.paired();
        if (!sites.policy().allows(call.origin(), operation)) {
            throw new Refusal(Fault.POLICY_OPERATION, operation.wire());
        }
        operations.demandFree(Lane.CARD);
        return pairing;
    }

    Reply start(Call call, Order order, Task task) throws Refusal {
        admit(call, order.operation());
        Texts texts = Texts.in(call.languageOr(order.lang()));
        Operation operation = operations.start(Lane.CARD, call.owner(), order.timeoutMs(), started -> {
            Asking asking = new Asking(call.origin(), order.purpose(), order.count(), texts, started.expires(), clock);
            return run(started, call.origin(), order, task, asking);
        });
        return Reply.accepted(operation);
    }

    private @Nullable Object run(Operation operation, Origin origin, Order order, Task task, Asking asking)
            throws Refusal, CardException, InterruptedException {
        String outcome = Fault.INTERNAL.code();
        Map<String, Object> facts = Map.of();
        try {
            Outcome done = task.run(operation, asking);
            facts = done.facts();
            outcome = operation.state().isFinal() ? operation.state().wire() : "done";
            return done.result();
        } catch (CardException e) {
            outcome = e.code();
            throw e;
        } catch (Refusal e) {
            outcome = e.code();
            throw e;
        } finally {
            write(origin, order.operation().wire() + " " + order.purpose(), outcome, facts);
        }
    }

    /** A full disk must not keep anybody from signing in; that the line is missing stands in the log. */
    private void write(Origin origin, String operation, String outcome, Map<String, Object> facts) {
        try {
            journal.write(origin.value(), operation, outcome, facts);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "journal cannot be written", e);
        }
    }
}
