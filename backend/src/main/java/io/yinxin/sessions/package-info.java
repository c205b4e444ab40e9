/**
 * First-party sessions: opaque tokens in a cookie, kept on the server, ended by time or by the events that name them.
 *
 * <p>Spec: 00 section 4.5 (GEN-37 to GEN-39); design 2.3. Uses: platform, personaldata, accounts.
 */
@NullMarked
package io.yinxin.sessions;

import org.jspecify.annotations.NullMarked;
