package io.yinxin.seals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the pages have to know before somebody tries.
 *
 * @param legalCardSession whether this session may add and change (SEL-03)
 * @param orgName as recorded; offered as issuing organisation
 * @param freeName whether the issuing organisation may be another name (SEL-33)
 */
@Schema(name = "SealRules")
record SealRulesView(boolean legalCardSession, String orgName, boolean freeName) {}
