/**
 * The review desk: tasks that wait in queues, are claimed, decided with checklist and opinion, and where it matters
 * confirmed by a second person.
 *
 * <p>Spec: 27. Uses: platform, personaldata, audit, notifications, uploads, staff.
 */
@NullMarked
package io.yinxin.desk;

import org.jspecify.annotations.NullMarked;
