/**
 * Which site may ask: the administrator's policy, pairings made by the user, and the proof each request carries.
 *
 * <p>Spec: 07 (CRD-21). docs/agent.md, sections 4 to 6. Uses: {@code protocol}, {@code store}, {@code card} (SM2).
 */
@NullMarked
package io.yinxin.agent.consent;

import org.jspecify.annotations.NullMarked;
