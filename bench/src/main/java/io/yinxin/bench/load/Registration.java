package io.yinxin.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A company registers, from the first form to being signed in: six calls, two provider checks, one SMS. */
final class Registration {
    private static final long SMS_WAIT_NANOS = 60_000_000_000L;

    private final URI base;
    private final URI inbox;
    private final int agreement;

    Registration(URI base, URI inbox, int agreement) {
        this.base = base;
        this.inbox = inbox;
        this.agreement = agreement;
    }

    /** @return nanoseconds spent on calls to the server; waiting for the SMS and reading it are left out */
    long run(Company company) throws IOException, InterruptedException {
        Browser browser = new Browser(base, company.client());
        long start = System.nanoTime();
        String path = "/api/v1/registrations/enterprise";
        JsonNode begun = browser.post(path, organisation(company)).expect(201);
        path += "/" + begun.path("registrationId").asText();
        browser.post(path + "/username", Map.of("username", company.username())).expect(204);
        Map<String, String> smsForm = new HashMap<>(browser.solvedCaptcha());
        smsForm.put("mobile", company.mobile());
        browser.post(path + "/sms-codes", smsForm).expect(202);
        long asked = System.nanoTime();
        String code = codeSentTo(company.mobile());
        long received = System.nanoTime();
        browser.post(path + "/confirmation", administrator(company, code)).expect(201);
        return System.nanoTime() - received + asked - start;
    }

    private static Map<String, Object> organisation(Company company) {
        return Map.of(
                "uscc",
                company.uscc(),
                "orgCode",
                company.orgCode(),
                "orgName",
                company.name(),
                "legalRepName",
                "测试代表",
                "legalRepIdType",
                "ID_CARD",
                "legalRepIdNumber",
                company.representativeNumber(),
                "legalRepIdValidFrom",
                "20150101",
                "legalRepIdValidTo",
                "00000000");
    }

    private Map<String, Object> administrator(Company company, String code) {
        Map<String, Object> form = new HashMap<>();
        form.put("username", company.username());
        form.put("password", Company.PASSWORD);
        form.put("passwordConfirm", Company.PASSWORD);
        form.put("name", "测试管理员");
        form.put("idType", "ID_CARD");
        form.put("idNumber", company.administratorNumber());
        form.put("idValidFrom", "20150101");
        form.put("idValidTo", "00000000");
        form.put("email", company.username() + "@example.com");
        form.put("mobile", company.mobile());
        form.put("smsCode", code);
        form.put("agreementVersion", agreement);
        form.put("agree", true);
        return form;
    }

    private String codeSentTo(String mobile) throws IOException, InterruptedException {
        Browser reader = new Browser(inbox, "127.0.0.1");
        for (long end = System.nanoTime() + SMS_WAIT_NANOS; System.nanoTime() < end; Thread.sleep(50)) {
            JsonNode messages = reader.get("/inbox/messages?to=" + mobile).expect(200);
            if (!messages.isEmpty()) {
                return messages.get(0).path("code").asText();
            }
        }
        throw new IllegalStateException("no SMS arrived at " + mobile);
    }
}
