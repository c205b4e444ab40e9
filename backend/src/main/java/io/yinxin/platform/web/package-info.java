/**
 * Everything HTTP that is decided once for all capabilities: problem answers, security headers, protection against
 * forged requests, idempotency, throttling, paging, the page's own files.
 *
 * <p>Spec: 00 sections 4.5 and 4.6, 20 section 1 (Repeats), 11 (UIC-27). Uses: problem, security, data.
 */
@NullMarked
package io.yinxin.platform.web;

import org.jspecify.annotations.NullMarked;
