package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;
import java.util.Map;

/** What codes need of the outbox. */
interface CodeSender {
    /**
     * Puts the message into the outbox, within the present Hibernate Reactive transaction.
     *
     * @param about what the purpose's template tells besides code and minutes
     */
    Uni<Void> send(CodeSlot slot, String code, int minutes, Map<String, String> about, Language language);

    /** As much work as {@link #send}, for a message that is never sent: its time is over when it is put there. */
    Uni<Void> pretend(CodeSlot slot, String code, int minutes);
}
