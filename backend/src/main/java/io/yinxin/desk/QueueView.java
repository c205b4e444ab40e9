package io.yinxin.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A queue on the desk's home (RVW-08).
 *
 * @param waiting for somebody to claim
 * @param mine claimed by the caller
 * @param toConfirm waiting for a second person
 * @param near three quarters of the term are over
 */
@Schema(name = "QueueView")
record QueueView(TaskQueue queue, long waiting, long mine, long toConfirm, long near, long overdue) {}
