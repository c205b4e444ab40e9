package io.yinxin.ownorganisation;

import io.yinxin.changes.ChangedItem;
import io.yinxin.changes.DocumentFindings;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.problem.Findings;
import io.yinxin.platform.web.FormCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What is wrong with a stated organisation, whoever states it. */
@Singleton
class OrganisationFindings {
    private final FormCheck forms;
    private final DocumentFindings documents;

    OrganisationFindings(FormCheck forms, DocumentFindings documents) {
        this.forms = forms;
        this.documents = documents;
    }

    /** @param knownRepresentative whether one is on record, so that the form may leave it out */
    Findings of(OrganisationForm form, boolean knownRepresentative) {
        Findings findings = new Findings();
        findings.add(forms.findings(form));
        if (form.uscc() != null
                && form.orgCode() != null
                && !OrganisationRules.codesAgree(form.uscc(), form.orgCode())) {
            findings.add(List.of(FieldError.of("orgCode", "ORG_CODE_MISMATCH")));
        }
        if (form.legalRepName() == null && !knownRepresentative) {
            findings.add(List.of(FieldError.of("legalRepName", CommonError.REQUIRED)));
        }
        return findings;
    }

    /** The document that a new legal representative has to have (ACC-25). */
    void addDocument(Findings findings, OrganisationForm form) {
        findings.add(documents.ofLegalRepresentative(form, null));
    }

    /** @throws DomainException ORG_CHANGE_THREE */
    static void refuseAnother(Set<ChangedItem> items) {
        if (OrganisationRules.isAnotherOrganisation(items)) {
            throw new DomainException(OwnOrganisationError.ORG_CHANGE_THREE);
        }
    }
}
