package io.yinxin.agent.card;

import io.yinxin.agent.card.CardSource.Listing;
import io.yinxin.agent.card.CardSource.StoredCertificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many keys can be reached through PKCS#11 and SKF alike. The same certificate is then offered once: at the token that can
 * sign with more of them, else at the one whose driver comes first.
 */
final class Duplicates {
    private Duplicates() {}

    static List<Token> removed(Collection<Listing> listings, Map<TokenId, List<StoredCertificate>> certificates) {
        List<List<Token>> byDriver = listings.stream().map(Listing::tokens).toList();
        List<Token> shown = new ArrayList<>();
        for (int driver = 0; driver < byDriver.size(); driver++) {
            for (Token token : byDriver.get(driver)) {
                if (!isCovered(token, driver, byDriver, certificates)) {
                    shown.add(token);
                }
            }
        }
        return shown;
    }

    private static boolean isCovered(
            Token token, int driver, List<List<Token>> byDriver, Map<TokenId, List<StoredCertificate>> certificates) {
        Set<String> all = hashes(certificates, token.id(), false);
        Set<String> usable = hashes(certificates, token.id(), true);
        if (all.isEmpty()) {
            return false;
        }
        for (int other = 0; other < byDriver.size(); other++) {
            if (other == driver) {
                continue;
            }
            for (Token rival : byDriver.get(other)) {
                Set<String> theirs = hashes(certificates, rival.id(), true);
                boolean holdsAll = hashes(certificates, rival.id(), false).containsAll(all);
                boolean better = theirs.size() > usable.size() || theirs.size() == usable.size() && other < driver;
                if (holdsAll && theirs.containsAll(usable) && better) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> hashes(
            Map<TokenId, List<StoredCertificate>> certificates, TokenId token, boolean usable) {
        return certificates.getOrDefault(token, List.of()).stream()
                .filter(certificate -> !usable || !certificate.algorithms().isEmpty())
                .map(certificate -> CertificateReader.sha256(certificate.der()))
                .collect(Collectors.toSet());
    }
}
