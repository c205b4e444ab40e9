package io.yinxin.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yinxin.sandbox.BankVisits.Choice;
import io.yinxin.sandbox.BankVisits.Visit;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the sandbox banks say of a proof: the same words in an answer, in the browser's return and in a callback. */
final class BankWords {
    /** A signed message: headers of a callback, parameters of a return. */
    record Message(String timestamp, String nonce, String signature, byte[] body) {}

    static final String RETURNS = "/corporate-bank/returns";
    static final String CALLBACKS = "/corporate-bank/callbacks";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final byte[] NO_KEY = "not the key of anybody, 32 bytes".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;
    private final Controls controls;

    BankWords(String hexKey, Controls controls) {
        key = HexFormat.of().parseHex(hexKey);
        this.controls = controls;
    }

    static Map<String, Object> of(Visit visit) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("visit", visit.id());
        Choice choice = visit.choice();
        if (choice == null || choice == Choice.NEVER_RETURN) {
            word.put("result", "PENDING");
            return word;
        }
        switch (choice) {
            case REFUSE -> word.put("result", "REFUSED");
            case CANCEL -> word.put("result", "CANCELLED");
            default -> {
                boolean other = choice == Choice.WRONG_ORGANISATION;
                word.put("result", "VERIFIED");
                word.put("orgName", other ? "沙箱另一家有限公司" : visit.orgName());
                word.put("uscc", other ? "91350100M000100Y43" : visit.uscc());
                word.put("orgCode", other ? "M000100Y4" : visit.orgCode());
                word.put("accountLast4", "6688");
            }
        }
        word.put("bankCode", visit.bankCode());
        word.put("reference", "K-" + visit.id());
        return word;
    }

    /** The address at which the browser brings the word back. */
    URI returning(Visit visit) {
        Message message = message(RETURNS, visit);
        String query = "requestId=" + visit.id() + "&timestamp=" + encoded(message.timestamp()) + "&nonce="
                + message.nonce() + "&signature=" + message.signature() + "&answer="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(message.body());
        String address = visit.returnAddress();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    Message message(String place, Visit visit) {
        String timestamp = Instant.now().toString();
        String nonce = UUID.randomUUID().toString();
        byte[] body = bytes(of(visit));
        boolean wrongly = controls.mode(Provider.CORPORATE_BANK) == Mode.BAD_SIGNATURE;
        return new Message(
                timestamp,
                nonce,
                Signature.ofAnswer(wrongly ? NO_KEY : key, 200, place, timestamp, nonce, visit.id(), body),
                body);
    }

    private static byte[] bytes(Map<String, Object> word) {
        try {
            return JSON.writeValueAsBytes(word);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
