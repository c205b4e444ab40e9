package io.yinxin.realname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of verification through the legal representative, in their order (RNV-19). */
@Schema(name = "LegalRepStep")
enum WizardStep {
    ORGANISATION,
    LEGAL_REPRESENTATIVE,
    HOLDER
}
