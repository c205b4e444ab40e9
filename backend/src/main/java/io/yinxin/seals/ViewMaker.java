package io.yinxin.seals;

import io.smallrye.mutiny.Uni;
import io.yinxin.eseal.object.SigningCertificate;
import io.yinxin.platform.crypto.Sha256;
import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows who makes the seals, to anybody (SEL-60). */
@ApplicationScoped
class ViewMaker {
    private final Makers makers;

    ViewMaker(Makers makers) {
        this.makers = makers;
    }

    /** @throws DomainException NOT_FOUND until there is one: it is made with the first seal, not because somebody asks */
    @Requires(Right.PUBLIC)
    Uni<MakerView> view() {
        return makers.present()
                .map(present -> view(present.orElseThrow(() -> new DomainException(CommonError.NOT_FOUND))));
    }

    private static MakerView view(Maker maker) {
        return new MakerView(
                SigningCertificate.read(maker.certificate()).subject(),
                maker.algorithm().name(),
                maker.chain().stream().map(EmbeddedMaker::pem).toList(),
                Sha256.hex(maker.chain().getLast()));
    }
}
