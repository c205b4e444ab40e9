package io.yinxin.recovery;

import io.yinxin.desk.NewTask;
import java.util.UUID;

/**
 * A request for manual review to be handed in.
 *
 * @param id of the flow it comes from; also the desk's object id
 * @param account what names the account that is asked for, as stated, on record or not: at most one request is open for it
 * @param receiver phone or e-mail address proven for the result
 * @param data the capability's own; kept encrypted
 */
public record NewReview(UUID id, RecoveryKind kind, String account, String receiver, Object data, NewTask task) {
    @Override
    public String toString() {
        return "NewReview[" + id + "]";
    }
}
