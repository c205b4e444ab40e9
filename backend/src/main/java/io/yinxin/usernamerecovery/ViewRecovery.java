package io.yinxin.usernamerecovery;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import io.yinxin.recovery.Flow;
import io.yinxin.recovery.RecoveryKind;
import io.yinxin.recovery.ReviewPictures;
import jakarta.enterprise.context.ApplicationScoped;

/** How far a recovery is: for a page that was loaded anew, or comes back from the bank. */
@ApplicationScoped
class ViewRecovery {
    private final Walk walk;
    private final BankWord bank;
    private final ReviewPictures pictures;
    private final Caller caller;

    ViewRecovery(Walk walk, BankWord bank, ReviewPictures pictures, Caller caller) {
        this.walk = walk;
        this.bank = bank;
        this.pictures = pictures;
        this.caller = caller;
    }

    /** @throws io.yinxin.platform.problem.DomainException RECOVERY_EXPIRED */
    @Requires(Right.PUBLIC)
    Uni<RecoveryView> view(String recoveryId) {
        return walk.open(recoveryId)
                .flatMap(flow -> bank.view(flow.state().bank(), caller.language())
                        .map(word -> RecoveryView.of(recoveryId, flow, word, null))
                        .flatMap(view -> withPictures(flow, view)));
    }

    private Uni<RecoveryView> withPictures(Flow<UsernameState> flow, RecoveryView view) {
        return view.step() == Step.PICTURES
                ? pictures.slots(RecoveryKind.USERNAME, flow.id()).map(view::with)
                : Uni.createFrom().item(view);
    }
}
