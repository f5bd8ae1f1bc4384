package io.zonewatch.chassis.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.zonewatch.chassis.web.DescribedOperations;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;

/** Says of every {@link InstallationWide} operation, in the API description, whose scope it needs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class InstallationMark implements OASFilter {

    private static final String EXTENSION = "x-installation-wide";
    private static final String MEANING = "Needs a scope that covers the whole installation 须具有覆盖整个系统的权限范围";

    private final Set<String> operations;

    /** The operations are found by their annotation. */
    public InstallationMark(IndexView index) {
        operations = DescribedOperations.annotatedWith(InstallationWide.class, index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operations.contains(operation.getOperationId())) {
            String said = operation.getDescription();
            operation.setDescription(said == null ? MEANING : said + " " + MEANING);
            operation.addExtension(EXTENSION, true);
        }
        return operation;
    }
}
