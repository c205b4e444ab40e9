package io.yinxin.usernamerecovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Which operators are asked to vouch for their administrator (RCU-24), and who is named where there are none. */
final class OperatorChoiceRules {
    private static final int TWO = 2;
    private static final String ENDINGS = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚英华玉文斌辉鹏红波琳欣怡晨宇浩然佳雪";

    private OperatorChoiceRules() {}

    /** An operator who can be asked. */
    record Candidate(String maskedName, String mobile) {
        @Override
        public String toString() {
            return "Candidate";
        }
    }

    /** Two at random with different phones, none of them the requester's; empty if there are not so many. */
    static Optional<List<ChosenOperator>> choose(List<Candidate> active, String requesterMobile, Random random) {
        List<Candidate> shuffled = new ArrayList<>(active);
        Collections.shuffle(shuffled, random);
        Set<String> taken = new HashSet<>(Set.of(requesterMobile));
        List<ChosenOperator> chosen = shuffled.stream()
                .filter(one -> taken.add(one.mobile()))
                .limit(TWO)
                .map(one -> new ChosenOperator(one.maskedName(), one.mobile()))
                .toList();
        return chosen.size() == TWO ? Optional.of(chosen) : Optional.empty();
    }

    /**
     * Names for an organisation that has none to ask: always the same few for one organisation, as real ones would be.
     *
     * @param seed keyed digest of the organisation's code, so that nobody else can work the names out
     */
    static List<ChosenOperator> madeUp(byte[] seed, Random random) {
        int staff = TWO + (seed[0] & 3);
        List<ChosenOperator> all = new ArrayList<>();
        for (int n = 1; n <= staff; n++) {
            // Three characters are more common than two.
            String stars = (seed[2 * n] & 3) == 0 ? "*" : "**";
            all.add(new ChosenOperator(stars + ENDINGS.charAt((seed[2 * n + 1] & 0xff) % ENDINGS.length()), null));
        }
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, TWO));
    }
}
