package io.yinxin.realname;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.platform.problem.FieldError;
import io.yinxin.platform.validation.ActiveDocumentTypes;
import io.yinxin.platform.validation.DocumentType;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StepFindingsTest {
    private final StepFindings findings =
            new StepFindings(new ActiveDocumentTypes(Set.of(DocumentType.OTHER)), Clock.systemUTC());

    @Test
    @Tag("GEN-49")
    @DisplayName("A document type that was switched off is refused at the wizard, and stays good where it is on record")
    void switchedOff() {
        assertThat(findings.ofDocument("OTHER", "A1234567", "ID_CARD"))
                .containsExactly(FieldError.of("legalRepIdType", "ID_TYPE_REQUIRED"));
        assertThat(findings.ofDocument("OTHER", "A1234567", "OTHER")).isEmpty();
        assertThat(findings.ofDocument("TW_PERMIT", "12345678", "OTHER")).isEmpty();
    }
}
