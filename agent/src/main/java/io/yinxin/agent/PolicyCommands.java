package io.yinxin.agent;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

/** For the administrator: a key for policies, and signing one. */
final class PolicyCommands {
    private PolicyCommands() {}

    static int run(List<String> words, PrintStream out) throws IOException {
        String command = words.isEmpty() ? "" : words.getFirst();
        if (command.equals("new-key") && words.size() == 2) {
            newKey(Path.of(words.get(1)));
            return 0;
        }
        if (command.equals("sign") && words.size() == 3) {
            return sign(Path.of(words.get(1)), Path.of(words.get(2)), out);
        }
        out.println("policy new-key <directory> | policy sign <policy.json> <policy-key.private.json>");
        return 2;
    }

    private static void newKey(Path directory) throws IOException {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            Home files = Home.open(directory);
            files.write("policy-key.private.json", key.toJSONString().getBytes(StandardCharsets.UTF_8));
            files.write("policy-key.json", key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IOException("P-256", e);
        }
    }

    /** Signs only what the agent would take. */
    private static int sign(Path json, Path key, PrintStream out) throws IOException {
        try {
            byte[] policy = Files.readAllBytes(json);
            PolicyFile.demandReadable(policy);
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(PolicyFile.TYPE))
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(policy));
            jws.sign(new ECDSASigner(ECKey.parse(Files.readString(key))));
            out.println(jws.serialize());
            return 0;
        } catch (Refusal e) {
            out.println(e.getMessage());
            return 1;
        } catch (JOSEException | ParseException e) {
            throw new IOException("key of policies", e);
        }
    }
}
