package io.yinxin.platform.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers that resources do not see, since others look at them first. */
final class Headers {
    private Headers() {}

    static void add(Call call, boolean idempotent) {
        List<Parameter> parameters = new ArrayList<>();
        if (call.hasParameters()) {
            parameters.addAll(call.operation().getParameters());
        }
        if (idempotent) {
            parameters.add(header("Idempotency-Key")
                    .required(true)
                    .description("Chosen by the caller, one for each thing that shall happen once; a repeat within 24 "
                            + "hours gets the first answer.")
                    .schema(text().format("uuid")));
        }
        if (!parameters.isEmpty()) {
            call.operation().setParameters(parameters);
        }
    }

    private static Parameter header(String name) {
        return OASFactory.createParameter().in(Parameter.In.HEADER).name(name);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
