package io.yinxin.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.yinxin.agent.consent.Jws;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import io.yinxin.agent.ticket.Ticket;
import io.yinxin.agent.ticket.ToBeSigned;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What comes from strangers ends in an answer or a refusal, never in a crash. As a test, the seeds and some thousand
 * mutations of good input run; with {@code JAZZER_FUZZ=1} it searches.
 */
class ParserFuzzTest {
    private static final String[] KINDS = {"cms-signed-attributes", "ses-tbs-sign", "ses-seal-info"};
    private static final int MUTATIONS = 3000;

    @FuzzTest(maxDuration = "30s")
    void anything(FuzzedDataProvider data) {
        int which = data.consumeInt(0, 3);
        parse(which, data.consumeRemainingAsBytes());
    }

    @Test
    void mutationsOfGoodInput() throws Exception {
        byte[] certificate = new FakeCards().certificate.der();
        byte[][] good = {
            Structure.signedAttributes(Structure.digest("x"), certificate),
            Structure.tbsSign("公章", Structure.digest("x"), certificate),
            Structure.sealInfo("公章", certificate).toASN1Primitive().getEncoded("DER"),
            "{\"iss\":\"x\",\"iat\":1,\"sites\":[{\"origin\":\"https://a.example\",\"operations\":[\"seals\"]}]}"
                    .getBytes(StandardCharsets.UTF_8)
        };
        Random random = new Random(20261121);
        for (int kind = 0; kind < good.length; kind++) {
            assertThat(parse(kind, good[kind])).as("good input %s", kind).isTrue();
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutant = good[kind].clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
                }
                parse(kind, java.util.Arrays.copyOf(mutant, mutant.length - random.nextInt(3)));
            }
        }
    }

    /** @return whether it was taken; what was taken must be what would be signed */
    private static boolean parse(int which, byte[] bytes) {
        text(new String(bytes, StandardCharsets.UTF_8));
        try {
            if (which < KINDS.length) {
                ToBeSigned parsed = ToBeSigned.parse(KINDS[which], bytes);
                assertThat(parsed.bytes()).isEqualTo(bytes);
            } else {
                PolicyFile.demandReadable(bytes);
                StrictJson.read(bytes, Ticket.class);
            }
            return true;
        } catch (Refusal e) {
            return e.code().equals("request.schema") && which == KINDS.length && isPolicy(bytes);
        }
    }

    private static boolean isPolicy(byte[] bytes) {
        try {
            PolicyFile.demandReadable(bytes);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static void text(String text) {
        Origin.parse(text).ifPresent(origin -> assertThat(origin.value()).isEqualTo(text));
        try {
            Jws.parse(text);
        } catch (Refusal e) {
            // As it should be.
        }
        try {
            Bytes.base64(text);
        } catch (Refusal e) {
            // As it should be.
        }
    }
}
