/**
 * What recoveries of user names and of passwords have in common: the flow a browser walks through, limits of failed
 * attempts, comparison of stated persons with the record, notices, requests for manual review and what became of them.
 *
 * <p>Spec: 03, 04, 27 (RVW-49 to RVW-59). Uses: platform, personaldata, accounts, organisations, notifications, codes, verification,
 * uploads, desk.
 */
@NullMarked
package io.yinxin.recovery;

import org.jspecify.annotations.NullMarked;
