package io.yinxin.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.sandbox.StaffLogin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("RVW-01")
class TrialStaffTest {
    @TempDir
    Path home;

    @Test
    void membersAreMadeOnceAndForTheirOwnerOnly() throws Exception {
        Path file = home.resolve("staff");
        TrialStaff first = TrialStaff.of(file);
        assertThat(TrialStaff.of(file).logins()).isEqualTo(first.logins());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.logins()).extracting(StaffLogin::secret).doesNotHaveDuplicates();
        assertThat(TrialStaff.of(home.resolve("other")).logins())
                .extracting(StaffLogin::password)
                .doesNotContainAnyElementsOf(
                        first.logins().stream().map(StaffLogin::password).toList());
        assertThat(first.settings())
                .containsEntry("yinxin.staff.trial[0].username", "reviewer")
                .containsEntry("yinxin.staff.trial[3].duties", "AUDITOR");
    }

    @Test
    void theAuthenticatorShowsTheirCodes() throws Exception {
        TrialStaff staff = TrialStaff.of(home.resolve("staff"));
        try (Sandbox sandbox = Sandbox.start(0);
                HttpClient http = HttpClient.newHttpClient()) {
            sandbox.serveStaff(staff.logins());
            URI codes = URI.create(sandbox.authenticatorAddress() + "/codes");
            JsonNode shown = new ObjectMapper()
                    .readTree(http.send(HttpRequest.newBuilder(codes).build(), BodyHandlers.ofString())
                            .body());
            assertThat(shown).hasSize(4);
            assertThat(shown.get(0).get("code").asText()).matches("[0-9]{6}");
            assertThat(shown.get(0).get("password").asText())
                    .isEqualTo(staff.logins().getFirst().password());
        }
    }
}
