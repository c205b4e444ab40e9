package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells what became of a licence's code. */
final class LicenceResultDesk implements Desk {
    private final LicenceVisits visits;

    LicenceResultDesk(LicenceVisits visits) {
        this.visits = visits;
    }

    @Override
    public Provider provider() {
        return Provider.E_LICENCE;
    }

    @Override
    public String path() {
        return "/e-licence/results";
    }

    @Override
    public Reply answer(String requestId, JsonNode request) {
        return Reply.of(200, visits.word(request.path("visit").asText()));
    }
}
