package io.yinxin.codes;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.problem.Language;

/** What codes need of the outbox. */
interface CodeSender {
    /** Puts the message into the outbox, within the present Hibernate Reactive transaction. */
    Uni<Void> send(CodeChannel channel, String receiver, String code, int minutes, Language language);
}
