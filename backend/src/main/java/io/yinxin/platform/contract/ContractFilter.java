package io.yinxin.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/** Runs once, in the build: completes the document made from the resources and puts it in a fixed order. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    /** Of the contract, not of the product: rises when something is added, its first part when something breaks. */
    private static final String VERSION = "1.0.0";

    private static final String ABOUT = """
            Accounts, smart cards and electronic seals of organisations.

            Texts come in the language of `Accept-Language`: `zh-CN` (default) or `en-US`. Errors are problem details \
            (RFC 9457) with a stable `code`; all wrong fields are told at once. Times are RFC 3339. Members that are not \
            in `required` are left out when there is nothing to say.

            Pages of this site use a session cookie; their requests that change something carry the header \
            `X-Yinxin-Request: 1`. Connected applications use a bearer token with the scope an operation names.""";

    private final KnownCode code;

    public ContractFilter(IndexView index) {
        code = new KnownCode(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Yinxin")
                .version(VERSION)
                .description(ABOUT)
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        contract.setServers(List.of(OASFactory.createServer().url("/")));
        Components components = Objects.requireNonNullElseGet(contract.getComponents(), OASFactory::createComponents);
        contract.setComponents(components);
        Doors.describe(components);
        Refusals.describe(components);
        code.markRequired(components.getSchemas());
        contract.getPaths().getPathItems().forEach(this::complete);
        sort(contract);
    }

    private void complete(String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.getOperations().entrySet()) {
            Call call = new Call(entry.getKey(), path, entry.getValue());
            code.answerOf(call.operation().getOperationId()).ifPresent(name -> fillAnswer(call, name));
            Doors.secure(call);
            Headers.add(call, code.isIdempotent(call.operation().getOperationId()));
            Refusals.add(call);
        }
    }

    /** A resource names the status of its success and what it means; with what it answers, its method says. */
    private static void fillAnswer(Call call, String schemaName) {
        call.operation().getResponses().getAPIResponses().forEach((status, answer) -> {
            boolean empty = answer.getContent() == null
                    || answer.getContent().getMediaTypes() == null
                    || answer.getContent().getMediaTypes().isEmpty();
            if (status.startsWith("2") && empty) {
                answer.setContent(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schemaName))));
            }
        });
    }

    /** The order in which classes are found is not the same in every build. */
    private static void sort(OpenAPI contract) {
        contract.getPaths().setPathItems(new TreeMap<>(contract.getPaths().getPathItems()));
        Components components = contract.getComponents();
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        contract.setTags(contract.getTags().stream()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList());
    }
}
