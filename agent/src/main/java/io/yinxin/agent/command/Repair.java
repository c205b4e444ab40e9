package io.yinxin.agent.command;

import io.yinxin.agent.command.CardWork.Order;
import io.yinxin.agent.command.CardWork.Outcome;
import io.yinxin.agent.consent.SiteOperation;
import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.diagnosis.Remedy;
import io.yinxin.agent.operation.OperationState;
import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Prompts;
import io.yinxin.agent.prompt.Texts;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mends what the last diagnosis found, after the person has agreed. A page names a repair; it never says how. */
final class Repair implements Command {
    private final CardWork work;
    private final Diagnosis diagnosis;
    private final Prompts prompts;

    Repair(CardWork work, Diagnosis diagnosis, Prompts prompts) {
        this.work = work;
        this.diagnosis = diagnosis;
        this.prompts = prompts;
    }

    record Request(String id, @Nullable String lang) {}

    @Override
    public Reply run(Call call) throws Refusal {
        Request request = call.read(Request.class);
        Remedy remedy = diagnosis
                .offered(call.origin(), String.valueOf(request.id()))
                .orElseThrow(() -> new Refusal(Fault.REPAIR_UNKNOWN, "not offered by the last diagnosis"));
        Order order = new Order(SiteOperation.REPAIRS, "repairs", 0, request.lang(), null);
        return work.start(call, order, (operation, asking) -> {
            Texts texts = asking.texts();
            List<Fact> facts = List.of(new Fact(texts.get("label.repair"), texts.get("repair." + remedy.id())));
            List<String> warnings = remedy.needsAdmin() ? List.of(texts.get("repair.admin")) : List.of();
            operation.enter(OperationState.WAITING_CONSENT);
            prompts.confirm(asking, facts, warnings, "repair.ok");
            operation.enter(OperationState.WORKING);
            try {
                remedy.run();
            } catch (IOException e) {
                throw new Refusal(Fault.REPAIR_FAILED, String.valueOf(e.getMessage()));
            }
            return new Outcome(Map.of("repaired", remedy.id()), Map.of("repair", remedy.id()));
        });
    }
}
